import { afterEach, describe, expect, it } from 'vitest'
import { createGate } from './testing/createGate.ts'
import { startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}

afterEach(() => server.stop())

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
