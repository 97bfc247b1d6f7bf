import { afterEach, describe, expect, it } from 'vitest'
import { agentPath, customerPath, demoLicense, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}

afterEach(() => server.stop())

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

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
    await start({ limits: { login_timeout_ms: 1000 } })
    const client = await server.open(customerPath)
    const agent = await server.open(agentPath)
    for (let step = 0; step < 3; step += 1) {
      await client.call('ping')
      await client.fail('login', { token: 'nonsense' })
      await wait(100)
    }
    expect((await client.push('customer_disconnected')).payload).toEqual({ reason: 'connection_timeout' })
    expect((await agent.push('agent_disconnected')).payload).toEqual({ reason: 'ping_timeout' })
    await Promise.all([client.closed, agent.closed])
    await expect.poll(server.openConnections).toBe(0)
  })

  it('[spec 17] the connection ends with its token', async () => {
    await start({ limits: { token_ttl_ms: 1000 } })
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
