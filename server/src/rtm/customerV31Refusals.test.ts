import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChatV31, visitorV31 } from './testing/chatV31.ts'
import { say } from './testing/openChat.ts'
import { startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

describe('refusals', () => {
  it('[catalogue] every needed parameter is asked for by name, and a wrong kind is told', async () => {
    const { client, chatId, threadId } = await openChatV31(server)
    const right: { [action: string]: { [name: string]: unknown } } = {
      get_chat_threads_summary: { chat_id: chatId },
      get_chat_threads: { chat_id: chatId },
      activate_chat: { chat: { id: chatId } },
      close_thread: { chat_id: chatId },
      send_event: { chat_id: chatId, event: say('x') },
      send_sneak_peek: { chat_id: chatId, sneak_peek_text: 'x' },
      update_chat_properties: { chat_id: chatId, properties: {} },
      update_chat_thread_properties: { chat_id: chatId, thread_id: threadId, properties: {} },
      update_customer_page: { url: 'https://shop.example/' },
      set_customer_fields: { fields: {} },
      get_form: { group_id: 0, type: 'prechat' },
      update_last_seen_timestamp: { chat_id: chatId },
    }
    for (const [action, payload] of Object.entries(right)) {
      for (const name of Object.keys(payload)) {
        const { [name]: _left, ...rest } = payload
        const missing = await client.fail(action, rest)
        expect([action, missing.type]).toEqual([action, 'validation'])
        expect(missing.message).toContain(`payload.${name}`)
        const wrong = await client.fail(action, { ...payload, [name]: 7.5 })
        expect([action, name, wrong.type]).toEqual([action, name, 'validation'])
      }
    }
  })

  it('[spec 4.19] a chat of somebody else does not exist', async () => {
    const { chatId, threadId } = await openChatV31(server, [say('private')])
    const stranger = await visitorV31(server)
    const requests: [string, object][] = [
      ['get_chat_threads_summary', {}],
      ['get_chat_threads', {}],
      ['close_thread', {}],
      ['send_event', { event: say('let me in') }],
      ['send_sneak_peek', { sneak_peek_text: 'x' }],
      ['update_chat_properties', { properties: { a: { b: 1 } } }],
      ['update_chat_thread_properties', { thread_id: threadId, properties: { a: { b: 1 } } }],
      ['update_last_seen_timestamp', {}],
    ]
    for (const [action, payload] of requests) {
      const foreign = await stranger.fail(action, { chat_id: chatId, ...payload })
      expect([action, foreign.type]).toEqual([action, 'authorization'])
      expect(await stranger.fail(action, { chat_id: 'AAAAAAAAAA', ...payload })).toEqual(foreign)
    }
    expect((await stranger.fail('activate_chat', { chat: { id: chatId } })).type).toBe('authorization')
    expect(await stranger.call('get_chats_summary')).toEqual({ chats_summary: [], total_chats: 0 })
  })

  it('[versions-1] methods of 3.2 are unknown here, and those of agents too', async () => {
    const client = await visitorV31(server)
    for (const action of ['list_chats', 'get_chat', 'mark_events_as_seen', 'follow_chat', 'toString']) {
      expect([action, (await client.fail(action)).type]).toEqual([action, 'validation'])
    }
  })

  it('[spec 1.9] members that are not this version’s are ignored, whatever they hold', async () => {
    const { client, chatId } = await openChatV31(server)
    await client.call('close_thread', { chat_id: chatId })
    await client.call('activate_chat', { chat: { id: chatId, users: 5, thread: { tags: 7 } } })
    await client.call('get_chats_summary', { page_id: 'x', sort_order: 3 })
  })

  it('[E4, spec 4.4, C49] one chat each, an online group or continuous, for himself only', async () => {
    const { client } = await openChatV31(server)
    expect((await client.fail('start_chat', { continuous: true })).type).toBe('chat_limit_reached')
    const other = await visitorV31(server)
    expect((await other.fail('start_chat', {})).type).toBe('groups_offline')
    expect((await other.fail('start_chat', { chat: { access: { group_ids: [99] } } })).type).toBe(
      'group_not_found',
    )
    const users = [{ id: client.customerId, type: 'customer' }]
    expect((await other.fail('start_chat', { continuous: true, chat: { users } })).type).toBe('authorization')
  })
})
