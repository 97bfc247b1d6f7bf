import { afterEach, describe, expect, it } from 'vitest'
import { startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}

afterEach(() => server.stop())

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('silence', () => {
  it('[spec 1.5, 1.7] any frame and any control ping keep a connection; silence ends it', async () => {
    await start({ limits: { ping_timeout_ms: 1000 } })
    const asking = await server.customer()
    const pinging = await server.agent()
    const silent = await server.customer()
    const startedAt = Date.now()
    const told = silent.push('customer_disconnected')
    while (Date.now() - startedAt < 1600) {
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
    await start({ limits: { inactivity_timeout_ms: 1000, requests_per_minute: 10_000 } })
    const walking = await server.customer()
    const idle = await server.customer()
    const agent = await server.agent()
    const { chat_id: chatId } = await idle.call('start_chat', { continuous: true })
    const startedAt = Date.now()
    const told = idle.push('customer_disconnected')
    while (Date.now() - startedAt < 1600) {
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
