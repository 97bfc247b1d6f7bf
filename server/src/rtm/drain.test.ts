import { afterEach, describe, expect, it } from 'vitest'
import { createGate } from './testing/createGate.ts'
import { customerPath, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}

afterEach(() => server.stop())

describe('the end', () => {
  it('[rule 12] who does not read is cut off; the others of the chat go on', async () => {
    await start()
    const slow = await server.customer()
    const tab = await server.customer({ customerId: slow.customerId })
    const agent = await server.agent()
    const { chat_id: chatId } = await slow.call('start_chat', {})
    slow.stopReading()
    const content = { filler: 'x'.repeat(900_000) }
    for (let count = 0; count < 40 && server.openConnections() === 3; count += 1) {
      await agent.call('send_event', { chat_id: chatId, event: { type: 'custom', content } })
    }
    await expect.poll(server.openConnections).toBe(2)
    expect(server.logged.join()).toContain('a slow reader is cut off')
    await tab.call('ping')
  })

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
