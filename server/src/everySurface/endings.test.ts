import { afterEach, describe, expect, it } from 'vitest'
import { createGate } from '../rtm/testing/createGate.ts'
import { createHandClock, type HandClock } from '../rtm/testing/createHandClock.ts'
import type { RtmClient } from '../rtm/testing/rtmClient.ts'
import { demoLicense, smith, startRtm, type TestRtm } from '../rtm/testing/startRtm.ts'
import { readCatalogue } from '../testing/readCatalogue.ts'
import { type SpokenSurface, spokenSurfaces } from './testing/surfaces.ts'

/** Every reason for which the documents let a connection end, at a client who is told so. */

const far = { id: 3, name: 'Far', region: 'fra', agents: [{ id: 'far@example.com', name: 'Far' }] }
const limits = {
  unauthorized_connections_per_address: 3,
  connections_per_customer: 1,
  inactivity_timeout_ms: 40_000,
  ping_timeout_ms: 30_000,
}

/** Reasons that cannot come about here, and why. */
const never: { readonly [reason: string]: string } = {
  license_expired: 'licenses stand in the configuration and do not expire',
  unsupported_version: 'a version that is not spoken has no address',
  product_version_changed: 'there is one product version',
  agent_deleted: 'agents stand in the configuration, which is read at the start',
  agent_logged_out_remotely: 'no method logs another connection out',
  agent_disconnected_by_server: 'clients would give up for good; internal_error lets them come back',
}

const neverToAgents: typeof never = {
  too_many_connections: 'agents may have as many as they like',
  license_not_found: 'an agent names no license; a token of a license that has gone is not good',
  access_token_revoked: 'proved by web/signOut.test.ts, where there is something to revoke',
}

let server: TestRtm
afterEach(() => server.stop())

type Stage = {
  readonly surface: SpokenSurface
  readonly clock: HandClock
  /** Requests that are held back: the logins of customers, for `internal_error`. */
  readonly heldBack: () => number
  readonly customerId: string
  readonly token: string
  open(query?: string, headers?: { readonly [name: string]: string }): Promise<RtmClient>
  /** Opens and logs in. */
  enter(): Promise<RtmClient>
}

/** Brings the end about; whose it is. */
type Scene = (stage: Stage) => Promise<RtmClient>

const afterSilence =
  (ms: number): Scene =>
  async ({ enter, clock }) => {
    const client = await enter()
    clock.advance(ms)
    return client
  }

const scenes: { readonly [reason: string]: Scene } = {
  connection_timeout: afterSilence(30_001),
  ping_timeout: afterSilence(30_001),
  access_token_expired: async ({ enter, clock }) => {
    const client = await enter()
    for (const ms of [15_000, 15_000, 15_001]) {
      await client.request('update_customer_page', { url: 'https://shop.example/' })
      clock.advance(ms)
    }
    return client
  },
  inactivity_timeout: async ({ enter, clock }) => {
    const client = await enter()
    clock.advance(25_000)
    await client.call('ping')
    clock.advance(15_001)
    return client
  },
  customer_banned: async ({ enter, customerId }) => {
    const client = await enter()
    const agent = await server.agent(smith)
    await agent.call('ban_customer', { customer_id: customerId, ban: { days: 1 } })
    return client
  },
  too_many_connections: async ({ enter, open, token }) => {
    await enter()
    const second = await open()
    second.raw(JSON.stringify({ action: 'login', payload: { token } }))
    return second
  },
  customer_temporarily_blocked: async ({ enter, open, token }) => {
    await enter()
    for (;;) {
      const one = await open()
      one.raw(JSON.stringify({ action: 'login', payload: { token } }))
      await one.closed
      const [told] = one.frames.filter(({ type }) => type === 'push')
      if (told?.payload['reason'] !== 'too_many_connections') return one
    }
  },
  too_many_unauthorized_connections: async ({ open }) => {
    for (let count = 0; count < limits.unauthorized_connections_per_address; count += 1) await open()
    return open()
  },
  license_not_found: ({ open }) => open('?license_id=77'),
  misdirected_connection: ({ open }) => open(`?license_id=${far.id}`),
  misdirected_request: ({ open }) => open('', { 'x-region': 'fra' }),
  service_temporarily_unavailable: async ({ enter }) => {
    const client = await enter()
    void server.drain()
    return client
  },
  internal_error: async ({ surface, open, enter, clock, token, heldBack }) => {
    if (surface.kind === 'agent') {
      const client = await enter()
      void server.drain()
      return client
    }
    // A login that the server could not finish in time.
    const client = await open()
    client.raw(JSON.stringify({ action: 'login', payload: { token } }))
    await expect.poll(heldBack).toBe(1)
    clock.advance(15_001)
    return client
  },
}

describe.each(spokenSurfaces.filter(({ over }) => over === 'rtm'))('the end of $id', (surface) => {
  const documented = readCatalogue(surface.catalogue).disconnect_reasons ?? []
  const unprovoked = Object.keys({ ...never, ...(surface.kind === 'agent' && neverToAgents) })

  it.each(documented.filter((reason) => !unprovoked.includes(reason)))('[catalogue] %s', async (reason) => {
    const scene = scenes[reason]
    if (scene === undefined) throw new Error(`${reason} has neither a scene nor a reason`)
    const clock = createHandClock(Date.now())
    const gate = reason === 'internal_error' ? createGate('loginCustomer') : createGate()
    server = await startRtm({
      licenses: [demoLicense, far],
      clock,
      limits: reason === 'access_token_expired' ? { ...limits, token_ttl_ms: 45_000 } : limits,
      wrapCore: gate.wrapCore,
    })
    const { token: customerToken, customerId } = server.customerToken()
    const token = surface.kind === 'agent' ? server.agentToken(smith) : customerToken
    const open: Stage['open'] = (query = surface.kind === 'agent' ? '' : '?license_id=1', headers = {}) =>
      server.open(surface.path + query, headers)
    const enter: Stage['enter'] = async () => {
      const client = await open()
      await client.call('login', { token })
      return client
    }
    const client = await scene({ surface, clock, customerId, token, open, enter, heldBack: gate.waiting })
    const action = surface.kind === 'agent' ? 'agent_disconnected' : 'customer_disconnected'
    expect((await client.push(action)).payload).toMatchObject({ reason })
    await client.closed
    gate.open()
  })
})
