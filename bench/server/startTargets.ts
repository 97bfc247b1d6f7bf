import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'
import { startProcess } from '../startProcess.ts'
import { agentId, agentPassword } from './crowd.ts'
import type { Target } from './orders.ts'

/** A server under measurement. */
export type Measured = {
  readonly target: Target
  /** What the process has used of a CPU since it began. */
  cpuMicros(): Promise<number>
  /** Resident, after a collection of garbage. */
  memoryBytes(): Promise<number>
  stop(): Promise<void>
}

const probed = ['--expose-gc', '--import', `${projectRoot}/bench/server/probe.mjs`]
export const agentCount = 50

export async function startRelay(): Promise<Measured> {
  const { readyLine, ask, stop } = await startProcess('bench/server/relay.mjs', {}, probed)
  return { target: { kind: 'relay', origin: readyLine }, ...probes(ask), stop }
}

/** The whole server, as `npm start` runs it, on the data of a folder. */
export async function startParley(folder: string): Promise<Measured> {
  const variables = {
    PORT: '0',
    PARLEY_DATA: folder,
    PARLEY_CONFIG: join(folder, 'parley.config.json'),
    LOG_LEVEL: 'error',
  }
  const { readyLine, ask, stop } = await startProcess('server/dist/main.js', variables, probed)
  return { target: { kind: 'parley', origin: readyLine.replace(/^.* /, '') }, ...probes(ask), stop }
}

const probes = (ask: (question: unknown) => Promise<unknown>) => ({
  cpuMicros: async () => Number(await ask('cpu')),
  memoryBytes: async () => Number(await ask('memory')),
})

/** Lends an empty data folder with the configuration of the benchmark. */
export async function withFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  try {
    await writeFile(join(folder, 'parley.config.json'), JSON.stringify(configuration))
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const never = 1_000_000_000

/** Limits keep visitors apart from each other; here they would only measure themselves. */
const configuration = {
  limits: {
    login_timeout_ms: never,
    ping_timeout_ms: never,
    request_timeout_ms: never,
    inactivity_timeout_ms: never,
    thread_inactive_ms: never,
    agent_grace_ms: never,
    pending_requests: never,
    requests_per_minute: never,
    connections_per_customer: never,
    unauthorized_connections_per_address: never,
    token_requests_per_minute_per_address: never,
  },
  licenses: [
    {
      id: 1,
      name: 'Bench',
      groups: [{ id: 0, name: 'General' }],
      agents: Array.from({ length: agentCount }, (_, index) => ({
        id: agentId(index),
        name: `Agent ${index}`,
        password: agentPassword,
        concurrent_chats: never,
      })),
    },
  ],
}
