import { afterEach, describe, expect, it } from 'vitest'
import type { Core } from '../actions/contract.ts'
import { createGate } from './testing/createGate.ts'
import { customerPath, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}

afterEach(() => server.stop())

describe('presence', () => {
  /** The real core, with what it is told of lost connections written down. */
  function createWitness(gate = createGate()) {
    const gone: string[] = []
    const wrapCore = (core: Core): Core => ({
      ...gate.wrapCore(core),
      disconnected(caller) {
        gone.push(caller.origin?.connectionId ?? '')
        core.disconnected(caller)
      },
    })
    return { gate, gone, wrapCore }
  }

  it('[core] learns once of each connection that ends, however it ends, and of none that never logged in', async () => {
    const { gone, wrapCore } = createWitness()
    await start({ wrapCore, limits: { token_ttl_ms: 2000 } })
    const dropped = await server.customer()
    const closing = await server.customer()
    const leaving = await server.agent()
    const expiring = await server.customer()
    const stranger = await server.open(customerPath)
    dropped.drop()
    await Promise.all([closing.close(), leaving.call('logout'), stranger.close(), expiring.closed])
    await expect.poll(server.openConnections).toBe(0)
    expect(gone).toHaveLength(4)
    expect(new Set(gone).size).toBe(4)
  })

  it('[core] a login that succeeds after the line broke is taken back', async () => {
    const { gate, gone, wrapCore } = createWitness(createGate('loginCustomer'))
    await start({ wrapCore })
    const client = await server.open(customerPath)
    client.raw(JSON.stringify({ action: 'login', payload: { token: server.customerToken().token } }))
    await expect.poll(gate.waiting).toBe(1)
    client.drop()
    await expect.poll(server.openConnections).toBe(0)
    expect(gone).toHaveLength(0)
    gate.open()
    await expect.poll(() => gone.length).toBe(1)
  })

  it('[spec 1.13] a login that takes too long is answered so and ends the connection', async () => {
    const { gate, gone, wrapCore } = createWitness(createGate('loginCustomer'))
    await start({ wrapCore, limits: { request_timeout_ms: 100 } })
    const client = await server.open(customerPath)
    expect((await client.fail('login', { token: server.customerToken().token })).type).toBe('request_timeout')
    expect((await client.push('customer_disconnected')).payload).toEqual({ reason: 'internal_error' })
    await client.closed
    gate.open()
    await expect.poll(() => gone.length).toBe(1)
  })
})
