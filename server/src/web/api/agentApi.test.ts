import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../../rtm/testing/chatV31.ts'
import { say } from '../../rtm/testing/openChat.ts'
import { jones, smith } from '../../rtm/testing/startRtm.ts'
import { startApi, type TestApi } from './testing/startApi.ts'

let api: TestApi

beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.stop())

async function openChat(groupId = 0) {
  const visitor = api.visitor()
  const { chat } = await api.call('3.0', visitor, 'start_chat', {
    continuous: true,
    chat: { access: { group_ids: [groupId] }, thread: { events: [say('hi')] } },
  })
  const inChat = { chat_id: String(at(chat, 'id')) }
  return { visitor, inChat, inThread: { ...inChat, thread_id: String(at(chat, 'thread.id')) } }
}

describe('an agent over HTTP', () => {
  it('[spec 15] get_chat_threads_summary pages by page_id and counts what agents may see', async () => {
    const { inChat, visitor } = await openChat()
    await api.agentCall('send_event', { ...inChat, event: say('psst', { recipients: 'agents' }) })
    for (const text of ['two', 'three']) {
      await api.call('3.0', visitor, 'close_thread', inChat)
      await api.call('3.0', visitor, 'send_event', { ...inChat, event: say(text) })
    }
    const list = (more: object) => api.agentCall('get_chat_threads_summary', { ...inChat, ...more })
    const first = await list({ limit: 2 })
    expect(first).toEqual({
      threads_summary: [
        { id: expect.any(String), order: 3, events_count: expect.any(Number) },
        { id: expect.any(String), order: 2, events_count: expect.any(Number) },
      ],
      found_threads: 3,
      next_page_id: expect.any(String),
    })
    const second = await list({ page_id: first['next_page_id'] })
    expect(second).toMatchObject({ threads_summary: [{ order: 1 }], previous_page_id: expect.any(String) })
    expect(at(await list({ order: 'asc', limit: 1 }), 'threads_summary.0.order')).toBe(1)

    const { chat } = await api.agentCall('get_chat_threads', inChat)
    const counts = Object(at(chat, 'threads')).map((thread: { events: object[] }) => thread.events.length)
    expect(at(second, 'threads_summary.0.events_count')).toBe(counts[0])
    const seen = await api.call('3.0', visitor, 'get_chat_threads_summary', inChat)
    expect(Number(at(seen, 'threads_summary.2.total_events'))).toBeLessThan(counts[0])
  })

  it('[B2] sends bare bodies too, and gets wrapped answers', async () => {
    const headers = { authorization: `Bearer ${api.agentToken()}` }
    const bare = await api.post('/v3.0/agent/action/get_chats_summary', '{"limit":1}', headers)
    expect(bare.body).toEqual({ payload: { chats_summary: [], found_chats: 0 } })
    const none = await api.post('/v3.0/agent/action/get_chats_summary', '', headers)
    expect(none.body).toEqual(bare.body)
  })

  it('[spec 16.5] speaks for himself alone, however he says so', async () => {
    const headers = { authorization: `Bearer ${api.agentToken()}` }
    const post = (body: object, more: { [name: string]: string } = {}) =>
      api.post('/v3.0/agent/action/get_chats_summary', JSON.stringify(body), { ...headers, ...more })
    expect((await post({ payload: {}, author_id: smith })).status).toBe(200)
    expect((await post({ payload: {} }, { 'x-author-id': smith })).status).toBe(200)
    for (const answer of [
      await post({ payload: {}, author_id: jones }),
      await post({ payload: {} }, { 'x-author-id': 'bot-1' }),
    ]) {
      expect(answer.status).toBe(403)
      expect(answer.body).toEqual({
        error: { type: 'authorization', message: 'author_id: not one of your bots' },
      })
    }
  })

  it('[spec 16.8] has no status of a session without a session', async () => {
    expect(await api.agentFail('update_agent', { routing_status: 'accepting_chats' })).toMatchObject({
      status: 409,
      type: 'requester_offline',
    })
    const socket = await api.agentSocket()
    await api.agentCall('update_agent', { routing_status: 'not_accepting_chats' })
    const { payload } = await socket.push('agent_updated')
    expect(payload).toMatchObject({ agent_id: smith })
  })

  it('[spec 11] needs the scopes of the method, and access to the chat', async () => {
    const { inChat } = await openChat(1)
    const missing = await api.agentFail('send_event', { ...inChat, event: say('x') }, smith, [
      'chats--all:ro',
    ])
    expect(missing).toMatchObject({ status: 403, type: 'authorization' })
    const foreign = await api.agentFail('close_thread', inChat, jones)
    expect(foreign).toMatchObject({ status: 403, type: 'authorization' })
    expect(await api.agentFail('close_thread', { chat_id: 'AAAAAAAAAA' }, jones)).toEqual(foreign)
  })

  it('[spec 3.4] what he does is pushed to the others, his own sockets included', async () => {
    const own = await api.agentSocket()
    const { inChat, visitor } = await openChat()
    const customer = await api.customerSocket('3.1', visitor)
    await api.agentCall('send_event', { ...inChat, event: say('hello') })
    expect((await own.push('incoming_event')).payload).toMatchObject({ event: { author_id: smith } })
    expect((await customer.push('incoming_event')).payload).toMatchObject({ event: { author_id: smith } })
    await api.agentCall('send_event', { ...inChat, event: say('between us', { recipients: 'agents' }) })
    await customer.call('ping')
    expect(JSON.stringify(customer.frames)).not.toContain('between us')
  })

  it('[versions-1] logs neither in nor out here, and other actions are unknown', async () => {
    for (const action of ['login', 'logout', 'ping', 'set_customers', 'list_chats', 'constructor']) {
      const { status, type, message } = await api.agentFail(action, {})
      expect([action, status, type, message]).toEqual([action, 400, 'validation', 'action: unknown action'])
    }
  })
})
