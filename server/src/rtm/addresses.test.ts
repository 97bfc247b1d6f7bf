import { afterEach, describe, expect, it } from 'vitest'
import { agentPath, customerPath, demoLicense, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}

afterEach(() => server.stop())

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
    const agents = [{ id: 'far@example.com', name: 'Far' }]
    await start({ licenses: [demoLicense, { id: 2, name: 'Far', region: 'fra', agents }] })
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
    const farAgent = await server.open(agentPath)
    const farToken = server.agentToken('far@example.com', undefined, 9999, 2)
    farAgent.raw(JSON.stringify({ action: 'login', payload: { token: farToken } }))
    expect((await farAgent.push('agent_disconnected')).payload).toEqual({
      reason: 'misdirected_request',
      data: { region: 'fra' },
    })
    const right = await server.open(customerPath, { 'x-region': 'dal' })
    await right.call('login', { token: server.customerToken().token })
  })
})
