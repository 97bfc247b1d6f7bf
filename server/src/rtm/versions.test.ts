import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, openChatV31, visitorV31 } from './testing/chatV31.ts'
import { say } from './testing/openChat.ts'
import type { RtmClient } from './testing/rtmClient.ts'
import { type CustomerClient, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

/** One customer over 3.1 and over 3.2 at a time, and the agent he talks with. */

let server: TestRtm
let agent: RtmClient
let old: CustomerClient
let recent: CustomerClient

beforeEach(async () => {
  server = await startRtm()
  agent = await server.agent()
  old = await visitorV31(server)
  recent = await server.customer({ customerId: old.customerId })
})
afterEach(() => server.stop())

const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
const micros = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
const seconds = expect.any(Number)

async function talk() {
  const { chat } = await old.call('start_chat', {
    chat: { thread: { events: [say('hi', { properties: { a: { b: 1 } } })] } },
  })
  const inChat = { chat_id: String(at(chat, 'id')) }
  return { inChat, inThread: { ...inChat, thread_id: String(at(chat, 'thread.id')) } }
}

describe('one chat, three readers', () => {
  it('[versions-2] a new thread comes to each in the shape of its version', async () => {
    await talk()
    const v31 = await old.push('incoming_chat_thread')
    expect(at(v31.payload, 'chat')).toMatchObject({
      order: seconds,
      users: [{ id: old.customerId }, { id: smith, last_seen_timestamp: 0 }],
      thread: {
        order: 1,
        timestamp: seconds,
        events: [{ timestamp: seconds, order: 1, properties: { a: { b: { value: 1 } } } }],
      },
    })
    const v32 = await recent.push('incoming_chat')
    expect(v32.payload).toMatchObject({
      requester_id: old.customerId,
      chat: {
        users: [{ id: old.customerId }, { id: hash }],
        thread: { created_at: micros, events: [{ created_at: micros, properties: { a: { b: 1 } } }] },
      },
    })
    const v30 = await agent.push('incoming_chat_thread')
    expect(at(v30.payload, 'chat')).toMatchObject({
      is_followed: false,
      users: [
        { id: old.customerId, statistics: {} },
        { id: smith, email: smith },
      ],
      thread: { order: 1, timestamp: seconds, tags: [] },
    })
  })

  it('[versions-2] what the agent says and does comes under each version’s names and ids', async () => {
    const { inChat, inThread } = await talk()
    await agent.call('send_event', { ...inChat, event: say('hello') })
    await agent.call('send_typing_indicator', { ...inChat, is_typing: true })
    await agent.call('update_last_seen_timestamp', inChat)
    await agent.call('update_chat_properties', { ...inChat, properties: { a: { b: 2 } } })
    await agent.call('close_thread', inChat)

    expect((await old.push('incoming_event')).payload).toMatchObject({
      ...inThread,
      event: { author_id: smith, timestamp: seconds, order: 2, text: 'hello' },
    })
    expect((await recent.push('incoming_event')).payload).toMatchObject({
      ...inThread,
      event: { author_id: hash, created_at: micros, text: 'hello' },
    })
    expect((await old.push('incoming_typing_indicator')).payload).toMatchObject({
      typing_indicator: { author_id: smith },
    })
    expect((await recent.push('incoming_typing_indicator')).payload).toMatchObject({
      typing_indicator: { author_id: hash },
    })
    expect((await old.push('last_seen_timestamp_updated')).payload).toEqual({
      ...inThread,
      user_id: smith,
      timestamp: seconds,
    })
    expect((await recent.push('events_marked_as_seen')).payload).toEqual({
      ...inChat,
      user_id: hash,
      seen_up_to: micros,
    })
    expect((await old.push('chat_properties_updated')).payload).toEqual({
      ...inChat,
      properties: { a: { b: { value: 2 } } },
    })
    expect((await recent.push('chat_properties_updated')).payload).toEqual({
      ...inChat,
      properties: { a: { b: 2 } },
    })
    expect((await old.push('thread_closed')).payload).toEqual({ ...inThread, user_id: smith })
    expect((await recent.push('chat_deactivated')).payload).toEqual({ ...inThread, user_id: hash })
    await old.expectNone('chat_deactivated', 'events_marked_as_seen', 'incoming_chat')
    await recent.expectNone('thread_closed', 'last_seen_timestamp_updated', 'incoming_chat_thread')
  })

  it('[B15, spec 4.9] an event opens a thread over 3.1: one push, of the thread; over 3.2 it is refused', async () => {
    const { inChat } = await talk()
    await old.call('close_thread', inChat)
    expect((await recent.fail('send_event', { ...inChat, event: say('no') })).type).toBe('chat_inactive')
    const required = { ...inChat, event: say('no'), require_active_thread: true, attach_to_last_thread: true }
    expect((await old.fail('send_event', required)).type).toBe('chat_inactive')
    for (const client of [old, recent, agent]) await client.call('ping')

    const sent = await old.call('send_event', { ...inChat, event: say('again') })
    expect(sent).toMatchObject({ event: { text: 'again', order: 1, recipients: 'all' } })
    await old.push('incoming_chat_thread')
    expect(at((await old.push('incoming_chat_thread')).payload, 'chat.thread')).toMatchObject({
      id: sent['thread_id'],
      order: 2,
      events: [{ text: 'again' }],
    })
    await recent.push('incoming_chat')
    expect(at((await recent.push('incoming_chat')).payload, 'chat.thread.id')).toBe(sent['thread_id'])
    const events = [old, recent, agent].flatMap(({ frames }) =>
      frames.filter(({ type, action }) => type === 'push' && action === 'incoming_event'),
    )
    expect(JSON.stringify(events)).not.toContain('again')

    await old.call('close_thread', inChat)
    const attached = { ...inChat, event: say('p.s.'), attach_to_last_thread: true }
    expect(await old.call('send_event', attached)).toMatchObject({ thread_id: sent['thread_id'] })
    expect(await old.call('get_chats_summary')).toMatchObject({ chats_summary: [{ active: false }] })
  })
})

describe('read markers', () => {
  it('[versions-4] the second of an event, echoed, means all of that second, and is floored outward', async () => {
    const { inChat } = await talk()
    await agent.call('send_event', { ...inChat, event: say('seen?') })
    const { payload } = await old.push('incoming_event')
    const timestamp = Number(at(payload, 'event.timestamp'))
    expect(await old.call('update_last_seen_timestamp', { ...inChat, timestamp })).toEqual({ timestamp })
    const again = await server.open('/v3.1/customer/rtm/ws?license_id=1')
    expect(await again.call('login', { token: old.token })).toMatchObject({
      chats: [{ chat_id: inChat.chat_id, has_unread_events: false }],
    })
    const seen = String((await recent.push('events_marked_as_seen')).payload['seen_up_to'])
    const event = String(at((await recent.push('incoming_event')).payload, 'event.created_at'))
    expect(seen >= event).toBe(true)
  })

  it('[spec 7.1, 7.3, E23] without a second it is now; it never goes back and never past now', async () => {
    const { inChat } = await talk()
    const mark = async (more: object = {}) =>
      Number((await old.call('update_last_seen_timestamp', { ...inChat, ...more }))['timestamp'])
    const now = await mark()
    expect(Math.abs(now - Date.now() / 1000)).toBeLessThan(5)
    expect(await mark({ timestamp: 5 })).toBeGreaterThanOrEqual(now)
    expect(await mark({ timestamp: now + 1000 })).toBeLessThan(now + 10)
  })
})

describe('request_id', () => {
  it('[versions-3] over 3.1 stands on the one push that its client waits for', async () => {
    const started = await old.request('start_chat', { chat: { thread: { events: [say('hi')] } } })
    const inChat = { chat_id: at(started.payload, 'chat.id') }
    const inThread = { ...inChat, thread_id: at(started.payload, 'chat.thread.id') }
    const asked: [string | undefined, string][] = [[started.request_id, 'incoming_chat_thread']]
    const requests: [string, object, string][] = [
      ['send_event', { ...inChat, event: say('x') }, 'incoming_event'],
      ['update_last_seen_timestamp', inChat, 'last_seen_timestamp_updated'],
      ['update_chat_properties', { ...inChat, properties: { a: { b: 1 } } }, 'chat_properties_updated'],
      [
        'update_chat_thread_properties',
        { ...inThread, properties: { rating: { score: 1 } } },
        'chat_thread_properties_updated',
      ],
      ['update_customer', { name: 'Lena' }, 'customer_updated'],
      ['set_customer_fields', { fields: { a: '1' } }, 'customer_updated'],
      ['update_customer_page', { url: 'https://shop.example/' }, 'customer_page_updated'],
      ['close_thread', inChat, 'thread_closed'],
      ['send_event', { ...inChat, event: say('opens') }, 'incoming_chat_thread'],
      ['close_thread', inChat, 'thread_closed'],
      ['activate_chat', { chat: { id: inChat.chat_id } }, 'incoming_chat_thread'],
    ]
    for (const [action, payload, push] of requests) {
      const response = await old.request(action, payload)
      expect([action, response.success]).toEqual([action, true])
      asked.push([response.request_id, push])
    }
    await old.call('ping')
    for (const [requestId, push] of asked) {
      const tagged = old.frames.filter((frame) => frame.request_id === requestId)
      expect(tagged.map(({ type }) => type)).toEqual(['response', 'push'])
      expect(tagged[1]?.action).toBe(push)
    }
    for (const other of [recent, agent]) {
      await other.call('ping')
      const pushes = other.frames.filter(({ type }) => type === 'push')
      expect(pushes.length).toBeGreaterThan(0)
      expect(pushes.filter((frame) => 'request_id' in frame)).toEqual([])
    }
  })
})

describe('strangers', () => {
  it('[spec 3.5, 5.12] hear nothing, and what agents say among themselves stays with them in every version', async () => {
    const stranger = await visitorV31(server)
    const { inChat } = await talk()
    const waiting = await openChatV31(server)
    await agent.call('send_event', { ...inChat, event: say('between us', { recipients: 'agents' }) })
    await old.call('send_sneak_peek', { ...inChat, sneak_peek_text: 'unsent words' })
    await agent.push('incoming_sneak_peek')
    for (const client of [old, recent, waiting.client]) {
      await client.call('ping')
      expect(JSON.stringify(client.frames)).not.toMatch(/between us|unsent words/)
    }
    await stranger.call('ping')
    const heard = stranger.frames.filter(({ type }) => type === 'push').map(({ action }) => action)
    // The stranger hears of his own login.
    expect(heard.filter((action) => action !== 'customer_side_storage_updated')).toEqual([])
  })
})
