import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, say } from './testing/openChat.ts'
import { agentPath, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const rfc3339 = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
const seconds = expect.any(Number)

describe('login', () => {
  it('[catalogue] gives license, profile and active chats', async () => {
    const { chatId } = await openChat(server)
    const client = await server.open(agentPath)
    const payload = await client.call('login', { token: server.agentToken(smith), timezone: 'Europe/Berlin' })
    expect(payload).toMatchObject({
      license: {
        id: '1',
        plan: expect.any(String),
        expiration_timestamp: seconds,
        creation_timestamp: seconds,
        in_trial: false,
      },
      my_profile: {
        id: smith,
        type: 'agent',
        name: 'Agent Smith',
        email: smith,
        avatar: 'https://chat.example.com/avatars/smith.svg',
        present: true,
        routing_status: 'accepting_chats',
        permission: 'administrator',
      },
      chats_summary: expect.any(Array),
    })
    expect(JSON.stringify(await client.call('get_chats_summary', { limit: 100 }))).toContain(chatId)
  })
})

describe('reading', () => {
  it('[catalogue] get_chats_summary shows customer, last thread and last events in the spelling of 3.0', async () => {
    const client = await server.idleAgent()
    const { customer, chatId, threadId } = await openChat(server, [
      say('hi', { properties: { a: { b: 1 } } }),
    ])
    await customer.call('update_customer', { name: 'Lena', session_fields: [{ plan: 'gold' }] })
    const { chats_summary: summaries, found_chats: found } = await client.call('get_chats_summary', {})
    const summary = Array.isArray(summaries) ? summaries.find(({ id }) => id === chatId) : null
    expect(found).toEqual(expect.any(Number))
    expect(summary).toMatchObject({
      id: chatId,
      is_followed: false,
      access: { group_ids: [0] },
      properties: expect.any(Object),
      last_thread_summary: { id: threadId, order: 1, timestamp: seconds, user_ids: expect.any(Array) },
      last_event_per_type: {
        message: {
          thread_id: threadId,
          thread_order: 1,
          event: {
            type: 'message',
            order: expect.any(Number),
            timestamp: seconds,
            author_id: customer.customerId,
            recipients: 'all',
            properties: { a: { b: { value: 1 } } },
          },
        },
      },
    })
    const lena = summary.users.find(({ id }: { id: string }) => id === customer.customerId)
    expect(lena).toMatchObject({
      type: 'customer',
      name: 'Lena',
      fields: { plan: 'gold' },
      created_at: rfc3339,
      statistics: { chats_count: 1, threads_count: 1, visits_count: 1 },
      last_visit: { started_at: rfc3339, ip: '127.0.0.1', last_pages: [] },
      present: true,
      last_seen_timestamp: seconds,
    })
  })

  it('[catalogue] include_active false leaves active chats out; properties filter; limits hold', async () => {
    const client = await server.idleAgent()
    const { chatId } = await openChat(server)
    const closedOnly = await client.call('get_chats_summary', { filters: { include_active: false } })
    expect(JSON.stringify(closedOnly)).not.toContain(chatId)

    await client.call('update_chat_properties', { chat_id: chatId, properties: { shop: { size: 4 } } })
    const found = async (filter: object) => {
      const page = await client.call('get_chats_summary', {
        filters: { properties: { shop: { size: filter } } },
      })
      return page['found_chats']
    }
    expect(await found({ exists: true })).toBe(1)
    expect(await found({ values: [4, 5] })).toBe(1)
    expect(await found({ exclude_values: [4] })).toBe(0)
    for (const size of [{ values: [4], exists: true }, { values: [{}] }, {}]) {
      const filters = { properties: { shop: { size } } }
      const { type, message } = await client.fail('get_chats_summary', { filters })
      expect([size, type]).toEqual([size, 'validation'])
      expect(message).toContain('payload.filters.properties.shop.size')
    }
    expect(await client.fail('get_chats_summary', { limit: 101 })).toMatchObject({
      message: 'payload.limit: expected at most 100, found 101',
    })
  })

  it('[catalogue] get_chat_threads, all or some, oldest first, with events for agents too', async () => {
    const client = await server.idleAgent()
    const { customer, chatId, threadId } = await openChat(server)
    await customer.call('deactivate_chat', { chat_id: chatId })
    const { thread_id: second } = await customer.call('activate_chat', {
      chat: { id: chatId },
      continuous: true,
    })
    await client.call('send_event', { chat_id: chatId, event: say('note', { recipients: 'agents' }) })
    const { chat } = await client.call('get_chat_threads', { chat_id: chatId })
    expect(chat).toMatchObject({
      id: chatId,
      is_followed: false,
      threads: [
        { id: threadId, order: 1, active: false, timestamp: seconds, tags: [] },
        { id: second, order: 2, active: true, access: { group_ids: [0] } },
      ],
      threads_summary: [
        { thread_id: threadId, order: 1 },
        { thread_id: second, order: 2 },
      ],
    })
    expect(JSON.stringify(chat)).toContain('"note"')
    const one = await client.call('get_chat_threads', { chat_id: chatId, thread_ids: [threadId] })
    expect(one['chat']).toMatchObject({ threads: [{ id: threadId }] })
  })
})

describe('refusals', () => {
  it('[spec 11] without a scope, and for a chat that is not there, agents are refused', async () => {
    const { chatId } = await openChat(server)
    const limited = await server.agent(smith, { scopes: ['chats--all:ro'] })
    const event = say('x')
    await limited.call('get_chat_threads', { chat_id: chatId })
    expect((await limited.fail('send_event', { chat_id: chatId, event })).type).toBe('authorization')
    expect((await limited.fail('close_thread', { chat_id: chatId })).type).toBe('authorization')
    expect((await limited.fail('start_chat', { continuous: true })).type).toBe('authorization')
    const client = await server.idleAgent()
    const requests: [string, object][] = [
      ['get_chat_threads', {}],
      ['close_thread', {}],
      ['follow_chat', {}],
      ['unfollow_chat', {}],
      ['send_event', { event }],
      ['send_typing_indicator', { is_typing: true }],
      ['update_last_seen_timestamp', {}],
    ]
    for (const [action, payload] of requests) {
      const { type } = await client.fail(action, { chat_id: 'AAAAAAAAAA', ...payload })
      expect([action, type]).toEqual([action, 'authorization'])
    }
  })
})
