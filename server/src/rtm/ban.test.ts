import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visitorV31 } from './testing/chatV31.ts'
import { say } from './testing/openChat.ts'
import { customerPath, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

describe('a ban', () => {
  it('[spec 8.7] cuts all lines of the customer at once, says why in every version, and keeps him out', async () => {
    const agent = await server.agent()
    const bystander = await server.customer()
    const old = await visitorV31(server)
    const recent = await server.customer({ customerId: old.customerId })
    const { chat_id: chatId } = await recent.call('start_chat', {
      chat: { thread: { events: [say('rude')] } },
    })

    await agent.call('ban_customer', { customer_id: old.customerId, ban: { days: 3 } })
    for (const client of [old, recent]) {
      expect((await client.push('customer_disconnected')).payload).toEqual({ reason: 'customer_banned' })
      await client.closed
    }
    expect((await agent.push('customer_banned')).payload).toEqual({
      customer_id: old.customerId,
      ban: { days: 3 },
    })
    expect((await agent.push('thread_closed')).payload).toMatchObject({ chat_id: chatId })
    const again = await server.open(customerPath)
    expect((await again.fail('login', { token: old.token })).type).toBe('customer_banned')
    await bystander.call('ping')
  })
})
