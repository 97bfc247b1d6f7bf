import { type Figures, measureTraffic } from './measureTraffic.ts'
import type { Load } from './openLoad.ts'
import { agentCount, type Measured, startParley, startRelay, withFolder } from './startTargets.ts'

export type Size = { readonly connections: number; readonly window: number }
type Pair<Value> = { readonly relay: Value; readonly parley: Value }
export type SizeFigures = Size & { readonly saturated: Pair<Figures>; readonly paced: Pair<Figures> }

export const pacedPerSecond = 1000
const saturation = { warmUpMs: 2500, measureMs: 6000 }
const pace = { warmUpMs: 1000, measureMs: 5000 }

/** The relay and the server one after the other, from so many connections that write. */
export async function measureSize(load: Load, size: Size): Promise<SizeFigures> {
  const relay = await measureBoth(await startRelay(), load, size)
  const parley = await withFolder(async (folder) => measureBoth(await startParley(folder), load, size))
  return {
    ...size,
    saturated: { relay: relay.saturated, parley: parley.saturated },
    paced: { relay: relay.paced, parley: parley.paced },
  }
}

async function measureBoth(server: Measured, load: Load, { connections, window }: Size) {
  const { target } = server
  const receivers = Math.min(agentCount, Math.max(2, connections / 50))
  await load.order('connected', { kind: 'connect', target, senders: connections, receivers })
  const saturated = await measureTraffic(server, load, { kind: 'saturate', window }, saturation)
  const paced = await measureTraffic(server, load, { kind: 'pace', perSecond: pacedPerSecond }, pace)
  await load.order('done', { kind: 'disconnect' })
  await server.stop()
  return { saturated, paced }
}
