import type { Load } from './openLoad.ts'
import { type Measured, startParley, startRelay, withFolder } from './startTargets.ts'

/** Connections after which the server has what it needs once and for all. */
const first = 500

/** Bytes for each connection that does nothing, at the relay and at the server. */
export async function measureMemory(load: Load, connections: number) {
  const relay = await perConnection(await startRelay(), load, connections)
  const parley = await withFolder(async (folder) =>
    perConnection(await startParley(folder), load, connections),
  )
  return { relay, parley }
}

async function perConnection(server: Measured, load: Load, count: number): Promise<number> {
  const { target } = server
  await load.order('done', { kind: 'connectIdle', target, count: first })
  const before = await server.memoryBytes()
  await load.order('done', { kind: 'connectIdle', target, count })
  const after = await server.memoryBytes()
  await load.order('done', { kind: 'disconnect' })
  await server.stop()
  return (after - before) / count
}
