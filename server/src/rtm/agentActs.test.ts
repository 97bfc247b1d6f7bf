import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, say } from './testing/openChat.ts'
import { jones, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const seconds = expect.any(Number)

describe('acting', () => {
  it('[catalogue] close_thread, as a no-op too, and only if present where that is required', async () => {
    const client = await server.idleAgent()
    const { customer, chatId, threadId } = await openChat(server)
    expect(
      (await client.fail('close_thread', { chat_id: chatId, require_requester_presence: true })).type,
    ).toBe('authorization')
    const { payload, request_id: asked } = await client.request('close_thread', { chat_id: chatId })
    expect(payload).toEqual({})
    expect(await client.push('thread_closed')).toMatchObject({
      request_id: asked,
      payload: { chat_id: chatId, thread_id: threadId, user_id: smith },
    })
    expect((await customer.push('chat_deactivated')).payload).toEqual({
      chat_id: chatId,
      thread_id: threadId,
      user_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(await client.call('close_thread', { chat_id: chatId })).toEqual({})
  })

  it('[catalogue] send_typing_indicator reaches the others, the customer only when it is for all', async () => {
    const client = await server.idleAgent()
    const other = await server.idleAgent(jones)
    const { customer, chatId, threadId } = await openChat(server)
    await client.call('send_event', { chat_id: chatId, event: say('hello') })
    await other.call('send_event', { chat_id: chatId, event: say('me too') })
    expect(await client.call('send_typing_indicator', { chat_id: chatId, is_typing: true })).toEqual({})
    expect((await customer.push('incoming_typing_indicator')).payload).toEqual({
      chat_id: chatId,
      thread_id: threadId,
      typing_indicator: {
        author_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        recipients: 'all',
        timestamp: seconds,
        is_typing: true,
      },
    })
    await other.push('incoming_typing_indicator')
    await client.call('send_typing_indicator', { chat_id: chatId, is_typing: false, recipients: 'agents' })
    expect((await other.push('incoming_typing_indicator')).payload).toMatchObject({
      typing_indicator: { author_id: smith, recipients: 'agents', is_typing: false },
    })
    await customer.expectNone('incoming_typing_indicator')
    await client.expectNone('incoming_typing_indicator')
  })

  it('[contract] update_last_seen_timestamp: a second means all of it, and now is the default', async () => {
    const client = await server.idleAgent()
    const { chatId } = await openChat(server)
    const { event } = await client.call('send_event', { chat_id: chatId, event: say('hello') })
    const { timestamp } = Object(event)
    const { payload, request_id: asked } = await client.request('update_last_seen_timestamp', {
      chat_id: chatId,
      timestamp,
    })
    expect(payload).toEqual({ timestamp: seconds })
    expect(Number(payload['timestamp'])).toBeGreaterThanOrEqual(timestamp)
    expect(await client.push('last_seen_timestamp_updated')).toMatchObject({
      request_id: asked,
      payload: { user_id: smith, chat_id: chatId, timestamp: payload['timestamp'] },
    })
    const now = Math.floor(Date.now() / 1000)
    const later = await client.call('update_last_seen_timestamp', { chat_id: chatId, timestamp: now + 9999 })
    expect(Number(later['timestamp'])).toBeLessThanOrEqual(now + 1)
    const back = await client.call('update_last_seen_timestamp', { chat_id: chatId, timestamp: 5 })
    expect(back['timestamp']).toBe(later['timestamp'])
    await client.call('update_last_seen_timestamp', { chat_id: chatId })
  })

  it('[catalogue] follow_chat shows the chat once, with is_followed; unfollow_chat ends it silently', async () => {
    const client = await server.idleAgent()
    const { customer, chatId } = await openChat(server)
    await client.push('incoming_chat_thread')
    const { payload, request_id: asked } = await client.request('follow_chat', { chat_id: chatId })
    expect(payload).toEqual({})
    expect(await client.push('incoming_chat_thread')).toMatchObject({
      request_id: asked,
      payload: { chat: { id: chatId, is_followed: true, thread: { active: true } } },
    })
    await client.call('follow_chat', { chat_id: chatId })
    await client.expectNone('incoming_chat_thread')
    await customer.call('send_sneak_peek', { chat_id: chatId, sneak_peek_text: 'I am ty' })
    expect((await client.push('incoming_sneak_peek')).payload).toMatchObject({
      chat_id: chatId,
      sneak_peek: { author_id: customer.customerId, recipients: 'agents', text: 'I am ty' },
    })
    expect(await client.call('unfollow_chat', { chat_id: chatId })).toEqual({})
    await customer.call('send_sneak_peek', { chat_id: chatId, sneak_peek_text: 'I am typing' })
    await client.expectNone('incoming_sneak_peek')
  })

  it('[catalogue] update_agent tells every agent', async () => {
    const client = await server.agent()
    const other = await server.agent(jones)
    const { payload, request_id: asked } = await client.request('update_agent', {
      routing_status: 'not_accepting_chats',
    })
    expect(payload).toEqual({})
    const told = { agent_id: smith, routing_status: 'not_accepting_chats' }
    await client.call('ping')
    const answering = client.frames.filter((frame) => frame.type === 'push' && frame.request_id === asked)
    expect(answering).toMatchObject([{ action: 'agent_updated', payload: told }])
    await expect.poll(() => other.frames.map((frame) => frame.payload)).toContainEqual(told)
    expect((await client.fail('update_agent', { routing_status: 'lunch' })).type).toBe('validation')
    const others = { agent_id: smith, routing_status: 'accepting_chats' }
    expect((await other.fail('update_agent', others)).type).toBe('authorization')
  })
})
