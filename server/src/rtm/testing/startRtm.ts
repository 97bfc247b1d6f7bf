import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core } from '../../actions/contract.ts'
import { createCore } from '../../actions/createCore.ts'
import { createAuth } from '../../auth/createAuth.ts'
import { createRevocations } from '../../auth/createRevocations.ts'
import { openSecrets } from '../../auth/openSecrets.ts'
import { createBus } from '../../bus/createBus.ts'
import { parseConfiguration } from '../../config/parseConfiguration.ts'
import { openMigratedDatabase } from '../../openMigratedDatabase.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import { systemClock } from '../../platform/systemClock.ts'
import { systemIds } from '../../platform/systemIds.ts'
import { createSqliteStore } from '../../store/createSqliteStore.ts'
import { createRateLimit } from '../createRateLimit.ts'
import { createRtm } from '../createRtm.ts'
import type { RtmMetrics } from '../metrics.ts'
import { connectRtm, type RtmClient } from './rtmClient.ts'

export type TestOptions = {
  /** As in the configuration file. */
  readonly limits?: { readonly [name: string]: number }
  readonly licenses?: readonly object[]
  /** Stands between the sockets and the real core, for example to hold a request back. */
  readonly wrapCore?: (core: Core) => Core
  readonly clock?: Clock
}

/** A customer's connection, logged in. */
export type CustomerClient = RtmClient & { readonly customerId: string; readonly token: string }

/** The sockets of the server over the real core, a real database in a temporary folder and real tokens. */
export interface TestRtm {
  /** `ws://127.0.0.1:<port>` */
  readonly origin: string
  /** What was logged, as JSON lines. */
  readonly logged: readonly string[]
  /** What was counted. */
  readonly counted: readonly { readonly action: string; readonly outcome: string }[]
  readonly openConnections: () => number
  customerToken(
    licenseId?: number,
    customerId?: string,
  ): { readonly token: string; readonly customerId: string }
  agentToken(agentId: string, scopes?: readonly string[], ttlMs?: number, licenseId?: number): string
  /** Connects without logging in. */
  open(path: string, headers?: { readonly [name: string]: string }): Promise<RtmClient>
  /** @param options.path the address of a version, by default that of 3.2 */
  customer(options?: {
    readonly customerId?: string
    readonly login?: object
    readonly path?: string
  }): Promise<CustomerClient>
  agent(agentId?: string, options?: { readonly scopes?: readonly string[] }): Promise<RtmClient>
  /** An agent whom the router leaves alone. */
  idleAgent(agentId?: string): Promise<RtmClient>
  drain(): Promise<void>
  stop(): Promise<void>
}

export const customerPath = '/v3.2/customer/rtm/ws?license_id=1'
export const customerPathV31 = '/v3.1/customer/rtm/ws?license_id=1'
export const agentPath = '/v3.0/agent/rtm/ws'

/** Two agents of the demo license: Smith sees groups 0 and 1, Jones group 0 and is no administrator. */
export const smith = 'smith@example.com'
export const jones = 'jones@example.com'

export const demoLicense = {
  id: 1,
  name: 'Demo',
  groups: [
    { id: 0, name: 'General' },
    { id: 1, name: 'Sales' },
    { id: 2, name: 'Nobody' },
  ],
  agents: [
    {
      id: smith,
      name: 'Agent Smith',
      job_title: 'Support Agent',
      avatar: '/avatars/smith.svg',
      group_ids: [0, 1],
      permission: 'administrator',
    },
    { id: jones, name: 'Agent Jones', group_ids: [0], permission: 'normal' },
  ],
  forms: [
    {
      type: 'prechat',
      group_id: 0,
      enabled: true,
      fields: [
        { type: 'header', label: 'Welcome' },
        { type: 'name', label: 'Name:', required: false },
        { type: 'group_chooser', label: 'Where to:', options: [{ group_id: 1, label: 'Sales' }] },
      ],
    },
  ],
  greetings: [
    {
      id: 7,
      agent_id: smith,
      addon: 'email',
      rules: { url_contains: '/greet-me' },
      event: { type: 'message', text: 'Can I help?' },
    },
  ],
}

export async function startRtm(options: TestOptions = {}): Promise<TestRtm> {
  const parsed = parseConfiguration({
    limits: options.limits ?? {},
    licenses: options.licenses ?? [demoLicense],
  })
  if (!parsed.ok) throw new Error(`configuration: ${JSON.stringify(parsed.failure)}`)
  const { limits, licenses: configured } = parsed.value
  const licenses = new Map(configured.map((license) => [license.id, license]))

  const folder = await mkdtemp(join(tmpdir(), 'parley-rtm-'))
  const secrets = await openSecrets(folder)
  if (!secrets.ok) throw new Error('no secrets')
  const database = await openMigratedDatabase(join(folder, 'parley.db'))

  const logged: string[] = []
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }))
  const log: Log = { debug: write, info: write, warn: write, error: write }
  const counted: { action: string; outcome: string }[] = []
  let openConnections = 0
  const metrics: RtmMetrics = {
    connectionOpened() {
      openConnections += 1
    },
    connectionClosed() {
      openConnections -= 1
    },
    requestAnswered: ({ action, outcome }) => void counted.push({ action, outcome }),
    pushSent: () => undefined,
  }

  const { clock = systemClock } = options
  const auth = createAuth({ secrets: secrets.value, licenses, limits, region: 'dal', clock })
  const bus = createBus({ log })
  const store = createSqliteStore(database)
  const core = await createCore({ store, bus, licenses, limits, clock, ids: systemIds, log })
  const customerRequests = createRateLimit({ clock, perMinute: limits.requestsPerMinute })
  const rtm = createRtm({
    revocations: createRevocations(database, clock),
    customerRequests,
    core: options.wrapCore?.(core) ?? core,
    bus,
    auth,
    licenses,
    limits,
    region: 'dal',
    clock,
    log,
    metrics,
    publicOrigin: () => 'https://chat.example.com',
    clientAddress: (request) => request.socket.remoteAddress ?? '',
  })

  const http = createServer()
  http.on('upgrade', (request, socket, head) => {
    if (!rtm.handleUpgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  // A listening TCP server has an address of this kind.
  const origin = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  const clients: RtmClient[] = []

  const open: TestRtm['open'] = async (path, headers = {}) => {
    const client = await connectRtm(origin + path, { headers })
    clients.push(client)
    return client
  }
  const customerToken: TestRtm['customerToken'] = (licenseId = 1, customerId = systemIds.uuid()) => ({
    customerId,
    token: auth.issueCustomerToken(licenseId, customerId).token,
  })
  const agentToken: TestRtm['agentToken'] = (agentId, scopes, ttlMs = limits.tokenTtlMs, licenseId = 1) =>
    auth.issueAgentToken(licenseId, agentId, scopes ?? null, ttlMs).token

  const agent: TestRtm['agent'] = async (agentId = smith, { scopes } = {}) => {
    const client = await open(agentPath)
    await client.call('login', { token: `Bearer ${agentToken(agentId, scopes)}` })
    return client
  }

  return {
    origin,
    logged,
    counted,
    openConnections: () => openConnections,
    customerToken,
    agentToken,
    open,
    async customer({ customerId, login = {}, path = customerPath } = {}) {
      const grant = customerToken(1, customerId)
      const client = await open(path)
      await client.call('login', { token: `Bearer ${grant.token}`, ...login })
      return { ...client, ...grant }
    },
    agent,
    async idleAgent(agentId) {
      const client = await agent(agentId)
      await client.call('update_agent', { routing_status: 'not_accepting_chats' })
      return client
    },
    drain: rtm.drain,
    async stop() {
      for (const client of clients) client.drop()
      await rtm.drain()
      customerRequests.stop()
      await new Promise<void>((resolve) => http.close(() => resolve()))
      await core.close()
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
