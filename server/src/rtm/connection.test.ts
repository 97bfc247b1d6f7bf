import { afterEach, describe, expect, it } from 'vitest'
import type { ActionName, Core } from '../actions/contract.ts'
import { agentPath, customerPath, demoLicense, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}

afterEach(() => server.stop())

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The real core, with the execution of some actions held back until they are let go. */
function createGate(...held: ActionName[]) {
  const waiting: (() => void)[] = []
  const wrapCore = (core: Core): Core => ({
    ...core,
    async execute(name, caller, input, respond) {
      if (held.includes(name)) await new Promise<void>((resolve) => waiting.push(resolve))
      await core.execute(name, caller, input, respond)
    },
  })
  return {
    wrapCore,
    open() {
      for (const letGo of waiting.splice(0)) letGo()
    },
  }
}

describe('addresses', () => {
  it.each([
    ['/v3.2/customer/rtm/ws'],
    ['/v3.2/customer/rtm/ws?license_id='],
    ['/v3.2/customer/rtm/ws?license_id=one'],
    ['/v3.2/customer/rtm/ws?license_id=77'],
  ])('[spec 1.1] %s is told license_not_found and closed', async (path) => {
    const client = await (await start()).open(path)
    expect((await client.push('customer_disconnected')).payload).toEqual({ reason: 'license_not_found' })
    await client.closed
  })

  it.each([['/v3.3/customer/rtm/ws?license_id=1'], ['/v3.2/customer/rtm'], ['/']])(
    '[contract] %s is none of our addresses',
    async (path) => {
      await start()
      await expect(server.open(path)).rejects.toThrow()
    },
  )

  it('[contract] a website that may not embed the license finds none; no Origin is accepted', async () => {
    await start({ licenses: [{ ...demoLicense, origins: ['https://*.example.com'] }] })
    const stranger = await server.open(customerPath, { origin: 'https://evil.test' })
    expect((await stranger.push('customer_disconnected')).payload).toEqual({ reason: 'license_not_found' })
    await stranger.closed

    const welcome = await server.open(customerPath, { origin: 'https://shop.example.com' })
    await welcome.call('login', { token: server.customerToken().token })
    const program = await server.open(customerPath)
    await program.call('login', { token: server.customerToken().token })
  })

  it('[spec 2.4] another region is named: by header, by license, for agents under their own reason', async () => {
    await start({ licenses: [demoLicense, { id: 2, name: 'Far', region: 'fra' }] })
    const byHeader = await server.open(customerPath, { 'x-region': 'fra' })
    expect((await byHeader.push('customer_disconnected')).payload).toEqual({
      reason: 'misdirected_connection',
      data: { region: 'fra' },
    })
    const byLicense = await server.open('/v3.2/customer/rtm/ws?license_id=2')
    expect((await byLicense.push('customer_disconnected')).payload).toEqual({
      reason: 'misdirected_connection',
      data: { region: 'fra' },
    })
    const agent = await server.open(agentPath, { 'x-region': 'fra' })
    expect((await agent.push('agent_disconnected')).payload).toEqual({
      reason: 'misdirected_request',
      data: { region: 'fra' },
    })
    const right = await server.open(customerPath, { 'x-region': 'dal' })
    await right.call('login', { token: server.customerToken().token })
  })
})

describe('login', () => {
  it('[auth-1] Bearer is optional; a token of another license, kind or nothing at all is refused', async () => {
    await start({ licenses: [demoLicense, { id: 2, name: 'Other' }] })
    const client = await server.open(customerPath)
    const { token: foreign } = server.customerToken(2)
    for (const token of [foreign, server.agentToken(smith), 'Bearer nonsense', '']) {
      expect(await client.fail('login', { token })).toEqual({
        type: 'authentication',
        message: 'Authentication error',
      })
    }
    expect(await client.fail('login', {})).toEqual({
      type: 'validation',
      message: 'payload.token: expected string, found nothing',
    })
    await client.call('login', { token: server.customerToken().token })

    const agent = await server.open(agentPath)
    expect((await agent.fail('login', { token: server.customerToken().token })).type).toBe('authentication')
    await agent.call('login', { token: `Bearer ${server.agentToken(smith)}` })
  })

  it('[spec 1.8] everything but login and ping needs it, and there is one login', async () => {
    await start()
    const client = await server.open(customerPath)
    expect((await client.fail('list_chats', {})).type).toBe('authentication')
    expect(await client.call('ping')).toEqual({})
    const { token } = server.customerToken()
    await client.call('login', { token })
    expect(await client.fail('login', { token })).toEqual({
      type: 'validation',
      message: 'Already logged in',
    })
    expect(await client.call('list_chats', {})).toEqual({ chats_summary: [], total_chats: 0 })
  })

  it('[spec 1.3, 1.6] who has not logged in in time is closed, also one who pings and fails', async () => {
    await start({ limits: { login_timeout_ms: 200 } })
    const client = await server.open(customerPath)
    const agent = await server.open(agentPath)
    for (let step = 0; step < 3; step += 1) {
      await client.call('ping')
      await client.fail('login', { token: 'nonsense' })
      await wait(40)
    }
    expect((await client.push('customer_disconnected')).payload).toEqual({ reason: 'connection_timeout' })
    expect((await agent.push('agent_disconnected')).payload).toEqual({ reason: 'ping_timeout' })
    await Promise.all([client.closed, agent.closed])
    expect(server.openConnections()).toBe(0)
  })

  it('[spec 17] the connection ends with its token', async () => {
    await start({ limits: { token_ttl_ms: 300 } })
    const customer = await server.customer()
    const agent = await server.agent()
    expect((await customer.push('customer_disconnected')).payload).toEqual({ reason: 'access_token_expired' })
    expect((await agent.push('agent_disconnected')).payload).toEqual({ reason: 'access_token_expired' })
    await Promise.all([customer.closed, agent.closed])
  })

  it('[spec 1.15] the newest connection beyond the limit of a customer is the one that ends', async () => {
    await start({ limits: { connections_per_customer: 2 } })
    const first = await server.customer()
    const second = await server.customer({ customerId: first.customerId })
    const third = await server.open(customerPath)
    third.raw(JSON.stringify({ request_id: 'x', action: 'login', payload: { token: first.token } }))
    expect((await third.push('customer_disconnected')).payload).toEqual({ reason: 'too_many_connections' })
    await third.closed
    await first.call('ping')
    await second.close()
    await server.customer({ customerId: first.customerId })
  })

  it('[spec 1.16] connections that wait for a login are counted by address; a login frees the place', async () => {
    await start({ limits: { unauthorized_connections_per_address: 2 } })
    const first = await server.open(customerPath)
    await server.open(agentPath)
    const third = await server.open(customerPath)
    expect((await third.push('customer_disconnected')).payload).toEqual({
      reason: 'too_many_unauthorized_connections',
    })
    await first.call('login', { token: server.customerToken().token })
    const fourth = await server.open(customerPath)
    await fourth.call('ping')
  })
})

describe('silence', () => {
  it('[spec 1.5, 1.7] any frame and any control ping keep a connection; silence ends it', async () => {
    await start({ limits: { ping_timeout_ms: 300 } })
    const asking = await server.customer()
    const pinging = await server.agent()
    const silent = await server.customer()
    const startedAt = Date.now()
    const told = silent.push('customer_disconnected')
    while (Date.now() - startedAt < 700) {
      await asking.request('get_customer')
      pinging.controlPing()
      await wait(80)
    }
    expect((await told).payload).toEqual({ reason: 'connection_timeout' })
    await asking.call('ping')
    await pinging.call('ping')
    expect((await pinging.push('agent_disconnected')).payload).toEqual({ reason: 'ping_timeout' })
  })

  it('[spec 1.17] who neither chats nor moves on is inactive, however much he pings or receives', async () => {
    await start({ limits: { inactivity_timeout_ms: 400, requests_per_minute: 10_000 } })
    const walking = await server.customer()
    const idle = await server.customer()
    const agent = await server.agent()
    const { chat_id: chatId } = await idle.call('start_chat', { continuous: true })
    const startedAt = Date.now()
    const told = idle.push('customer_disconnected')
    while (Date.now() - startedAt < 700) {
      await walking.call('update_customer_page', { url: 'https://shop.example/' })
      if (idle.frames.every(({ action }) => action !== 'customer_disconnected')) {
        await agent.call('send_event', { chat_id: chatId, event: { type: 'message', text: 'there?' } })
        idle.raw('{"action":"ping"}')
      }
      await wait(60)
    }
    expect((await told).payload).toEqual({ reason: 'inactivity_timeout' })
    await walking.call('ping')
    await agent.call('ping')
  })
})

describe('frames', () => {
  it.each([
    ['{', 'frame: expected JSON, found another text'],
    ['[]', 'frame: expected object, found another value'],
    ['"login"', 'frame: expected object, found another value'],
    ['{"action":5}', 'action: expected string, found nothing or another value'],
    ['{"request_id":5,"action":"ping"}', 'request_id: expected string, found another value'],
  ])('[spec 1.11] %s gets a validation error and harms nothing', async (text, message) => {
    const client = await (await start()).open(customerPath)
    client.raw(text)
    await client.call('ping')
    expect(client.frames[0]).toMatchObject({
      type: 'response',
      success: false,
      payload: { error: { type: 'validation', message } },
    })
  })

  it('[spec 1.11] a binary frame is refused, a request without id is answered without one', async () => {
    const client = await (await start()).open(customerPath)
    client.raw(Buffer.from('{"action":"ping"}'))
    client.raw('{"action":"ping"}')
    await client.call('ping')
    expect(client.frames[0]?.payload).toMatchObject({
      error: { type: 'validation', message: 'frame: expected text, found binary' },
    })
    expect(client.frames[1]).toEqual({ action: 'ping', type: 'response', success: true, payload: {} })
  })

  it('[contract] a frame beyond frame_bytes ends the connection', async () => {
    await start({ limits: { frame_bytes: 2000 } })
    const client = await server.customer()
    client.raw(JSON.stringify({ action: 'ping', payload: { filler: 'x'.repeat(2000) } }))
    expect(await client.closed).toBe(1009)
  })

  it('[spec 1.10] an unknown action is a validation error, also one of a later version', async () => {
    const client = await (await start()).customer()
    for (const action of ['dance', 'accept_greeting', 'constructor', '__proto__']) {
      expect(await client.fail(action, {})).toEqual({
        type: 'validation',
        message: 'action: unknown action',
      })
    }
  })

  it('[frames] an agent speaks in his own name only', async () => {
    const agent = await (await start()).agent()
    agent.raw(JSON.stringify({ request_id: 'b', action: 'get_chats_summary', author_id: 'bot', payload: {} }))
    agent.raw(JSON.stringify({ request_id: 's', action: 'get_chats_summary', author_id: smith, payload: {} }))
    await agent.call('ping')
    const answers = agent.frames.filter(({ action }) => action === 'get_chats_summary')
    expect(answers.map(({ request_id: id, success }) => [id, success])).toEqual([
      ['b', false],
      ['s', true],
    ])
  })
})

describe('limits', () => {
  it('[spec 1.12] one request more than may be pending is refused; ping is not counted', async () => {
    const gate = createGate('getCustomer')
    await start({ wrapCore: gate.wrapCore, limits: { pending_requests: 3 } })
    const client = await server.customer()
    const held = [1, 2, 3].map(() => client.call('get_customer'))
    expect(await client.fail('list_chats', {})).toEqual({
      type: 'pending_requests_limit_reached',
      message: 'Requests limit reached',
    })
    await client.call('ping')
    gate.open()
    await Promise.all(held)
    await client.call('list_chats', {})
  })

  it('[spec 1.13] a request that takes too long is answered so, and its result is dropped', async () => {
    const gate = createGate('getCustomer')
    await start({ wrapCore: gate.wrapCore, limits: { request_timeout_ms: 100 } })
    const client = await server.customer()
    expect(await client.fail('get_customer')).toEqual({
      type: 'request_timeout',
      message: 'Request timed out',
    })
    gate.open()
    await client.call('list_chats', {})
    expect(client.frames.filter(({ action }) => action === 'get_customer')).toHaveLength(1)
  })

  it('[spec 1.11] a push that comes after the timeout does not carry the id that was given up', async () => {
    const gate = createGate('updateCustomer')
    await start({ wrapCore: gate.wrapCore, limits: { request_timeout_ms: 100 } })
    const client = await server.customer()
    await client.fail('update_customer', { name: 'Lena' })
    gate.open()
    const push = await client.push('customer_updated')
    expect(push.payload).toMatchObject({ customer: { name: 'Lena' } })
    expect(push).not.toHaveProperty('request_id')
  })

  it('[spec 1.14] a customer has so many requests a minute over all connections; ping is free, agents too', async () => {
    await start({ limits: { requests_per_minute: 6 } })
    const first = await server.customer()
    const second = await server.customer({ customerId: first.customerId })
    const stranger = await server.customer()
    const agent = await server.agent()
    const outcomes: boolean[] = []
    for (let count = 0; count < 4; count += 1) {
      for (const client of [first, second]) {
        const { success } = await client.request('get_customer')
        outcomes.push(success === true)
      }
    }
    expect(outcomes).toEqual([true, true, true, true, false, false, false, false])
    expect((await first.fail('get_customer')).type).toBe('too_many_requests')
    await first.call('ping')
    await stranger.call('get_customer')
    for (let count = 0; count < 20; count += 1) await agent.call('get_chats_summary', {})
  })
})

describe('the end', () => {
  it('[contract] draining answers what is in flight, refuses the rest, tells everybody and closes', async () => {
    const gate = createGate('getCustomer')
    await start({ wrapCore: gate.wrapCore })
    const busy = await server.customer()
    const idle = await server.customer()
    const agent = await server.agent()
    const waiting = await server.open(customerPath)
    const inFlight = busy.call('get_customer')
    await busy.call('ping')

    const drained = server.drain()
    expect((await idle.push('customer_disconnected')).payload).toEqual({
      reason: 'service_temporarily_unavailable',
    })
    expect((await waiting.push('customer_disconnected')).payload).toEqual({
      reason: 'service_temporarily_unavailable',
    })
    expect((await agent.push('agent_disconnected')).payload).toEqual({ reason: 'internal_error' })
    expect(await busy.fail('list_chats', {})).toEqual({
      type: 'service_unavailable',
      message: 'Not accepting new requests',
    })
    await expect(server.open(customerPath)).rejects.toThrow('503')
    gate.open()
    expect(await inFlight).toMatchObject({ id: busy.customerId })
    expect((await busy.push('customer_disconnected')).payload).toEqual({
      reason: 'service_temporarily_unavailable',
    })
    await drained
    expect(server.openConnections()).toBe(0)
  })

  it('[contract] draining is bounded also where a request never ends', async () => {
    await start({ wrapCore: createGate('getCustomer').wrapCore })
    const client = await server.customer()
    void client.request('get_customer').catch(() => undefined)
    await client.call('ping')
    const startedAt = Date.now()
    await server.drain()
    expect(Date.now() - startedAt).toBeLessThan(6000)
    expect((await client.push('customer_disconnected')).payload).toEqual({
      reason: 'service_temporarily_unavailable',
    })
  })

  it('[spec 1.31] logout is answered and ends the connection', async () => {
    const agent = await (await start()).agent()
    expect(await agent.call('logout')).toEqual({})
    expect(await agent.closed).toBe(1000)
  })

  it('[privacy] neither a text nor a token reaches the log', async () => {
    await start()
    const customer = await server.customer()
    const chat = await customer.call('start_chat', {
      continuous: true,
      chat: { thread: { events: [{ type: 'message', text: 'my secret words' }] } },
    })
    await customer.call('send_sneak_peek', { chat_id: chat['chat_id'], sneak_peek_text: 'secret draft' })
    await customer.fail('send_event', { chat_id: chat['chat_id'], event: { type: 'secret type' } })
    customer.raw('{"action":"secret action"}')
    await customer.call('ping')
    const log = server.logged.join('\n')
    expect(log).toContain('logged in')
    expect(log).not.toContain('secret')
    expect(log).not.toContain(customer.token)
    expect(server.counted).toContainEqual({ action: 'start_chat', outcome: 'ok' })
    expect(server.counted).toContainEqual({ action: 'unknown', outcome: 'validation' })
  })
})
