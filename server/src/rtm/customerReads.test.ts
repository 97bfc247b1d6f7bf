import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, say } from './testing/openChat.ts'
import { customerPath, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const micros = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
const eventId = expect.stringMatching(/^[A-Z0-9]{10}_\d+$/)

const chatting = async (events: object[] = []) => {
  const { customer: client, ...rest } = await openChat(server, events)
  return { client, ...rest }
}

describe('login', () => {
  it('[catalogue] gives the customer, his chats and the private configuration', async () => {
    const client = await server.open(customerPath)
    const { token, customerId } = server.customerToken()
    const payload = await client.call('login', {
      token,
      customer: {
        name: 'Lena',
        email: 'lena@shop.example',
        session_fields: [{ plan: 'gold' }, { cart: '3' }],
      },
      customer_page: { url: 'https://shop.example/', title: 'Shop' },
      group_id: 1,
      is_mobile: false,
      application: { name: 'widget' },
    })
    expect(payload).toEqual({
      customer: {
        id: customerId,
        type: 'customer',
        name: 'Lena',
        email: 'lena@shop.example',
        session_fields: [{ plan: 'gold' }, { cart: '3' }],
        statistics: {
          chats_count: 0,
          threads_count: 0,
          visits_count: 1,
          page_views_count: 1,
          greetings_shown_count: 0,
          greetings_accepted_count: 0,
        },
      },
      has_active_thread: false,
      chats: [],
      __priv_dynamic_config: {
        online_groups_ids: expect.any(Array),
        customer_groups: { monitoring: { id: 1 } },
      },
    })
  })

  it('[spec 1.22, 7.4] shows the chat, whether it is active and whether something is unread', async () => {
    const { client, chatId } = await chatting()
    const agent = await server.agent()
    await agent.call('send_event', { chat_id: chatId, event: say('hello?') })
    const again = await server.open(customerPath)
    expect(await again.call('login', { token: client.token })).toMatchObject({
      has_active_thread: true,
      chats: [{ chat_id: chatId, has_active_thread: true, has_unread_events: true }],
    })
    await client.call('deactivate_chat', { chat_id: chatId })
    const later = await server.open(customerPath)
    expect(await later.call('login', { token: client.token })).toMatchObject({
      has_active_thread: false,
      chats: [{ chat_id: chatId, has_active_thread: false }],
    })
  })
})

describe('reading', () => {
  it('[catalogue] list_chats, list_threads and get_chat show the one chat', async () => {
    const { client, chatId, threadId } = await chatting([say('hi', { custom_id: 'c1' })])
    const message = {
      id: eventId,
      custom_id: 'c1',
      created_at: micros,
      type: 'message',
      author_id: client.customerId,
      text: 'hi',
      recipients: 'all',
    }
    const me = { id: client.customerId, type: 'customer', present: true }
    expect(await client.call('list_chats', {})).toMatchObject({
      total_chats: 1,
      chats_summary: [
        {
          id: chatId,
          active: true,
          users: [me],
          last_thread_id: threadId,
          last_thread_created_at: micros,
          last_event_per_type: {
            message: { thread_id: threadId, thread_created_at: micros, thread_order: 1, event: message },
          },
          access: { group_ids: [0] },
          properties: {},
        },
      ],
    })
    const thread = {
      id: threadId,
      active: true,
      created_at: micros,
      user_ids: [client.customerId],
      events: [message],
      access: { group_ids: [0] },
    }
    const { threads, found_threads: found } = await client.call('list_threads', { chat_id: chatId })
    expect({ threads, found }).toMatchObject({ threads: [thread], found: 1 })
    expect(await client.call('get_chat', { chat_id: chatId })).toMatchObject({
      id: chatId,
      users: [me],
      thread,
      access: { group_ids: [0] },
    })
  })

  it('[spec 15, 4.18] pages of threads go both ways; limit and min_events_count exclude each other', async () => {
    const { client, chatId, threadId } = await chatting([say('1')])
    const ids = [threadId]
    for (let count = 0; count < 3; count += 1) {
      await client.call('deactivate_chat', { chat_id: chatId })
      const { thread_id: id } = await client.call('activate_chat', {
        chat: { id: chatId, thread: { events: [say('x')] } },
      })
      ids.unshift(String(id))
    }
    const idsOf = (threads: unknown): string[] => (Array.isArray(threads) ? threads.map(({ id }) => id) : [])
    const first = await client.call('list_threads', { chat_id: chatId })
    expect(idsOf(first['threads'])).toEqual(ids.slice(0, 3))
    expect(first).toMatchObject({ found_threads: 4, next_page_id: expect.any(String) })
    expect(first).not.toHaveProperty('previous_page_id')
    const next = await client.call('list_threads', { chat_id: chatId, page_id: first['next_page_id'] })
    expect(idsOf(next['threads'])).toEqual(ids.slice(3))
    expect(next).not.toHaveProperty('next_page_id')
    const oldest = await client.call('list_threads', { chat_id: chatId, sort_order: 'asc', limit: 1 })
    expect(idsOf(oldest['threads'])).toEqual([threadId])
    const enough = await client.call('list_threads', { chat_id: chatId, min_events_count: 2 })
    expect(idsOf(enough['threads'])).toEqual(ids.slice(0, 2).slice(0, idsOf(enough['threads']).length))
    expect(await client.fail('list_threads', { chat_id: chatId, limit: 1, min_events_count: 1 })).toEqual({
      type: 'validation',
      message: 'payload: expected limit or min_events_count, found both',
    })
    expect((await client.fail('list_threads', { chat_id: chatId, page_id: 'forged' })).type).toBe(
      'validation',
    )
  })

  it('[catalogue] get_form, list_group_statuses, get_predicted_agent', async () => {
    const client = await server.customer()
    expect(await client.call('get_form', { group_id: 0, type: 'prechat' })).toEqual({
      enabled: true,
      form: {
        id: expect.any(String),
        fields: [
          { id: expect.any(String), type: 'header', label: 'Welcome' },
          { id: expect.any(String), type: 'name', label: 'Name:', required: false },
          {
            id: expect.any(String),
            type: 'group_chooser',
            label: 'Where to:',
            required: expect.any(Boolean),
            options: [{ id: expect.any(String), group_id: 1, label: 'Sales' }],
          },
        ],
      },
    })
    expect(await client.call('get_form', { group_id: 0, type: 'postchat' })).toEqual({ enabled: false })

    expect((await client.fail('get_predicted_agent', { group_id: 2 })).type).toBe('group_offline')
    expect((await client.fail('get_predicted_agent', { group_id: 99 })).type).toBe('group_not_found')
    await server.agent()
    expect(await client.call('get_predicted_agent', {})).toEqual({
      id: hash,
      name: 'Agent Smith',
      type: 'agent',
      avatar: 'https://chat.example.com/avatars/smith.svg',
      job_title: 'Support Agent',
      is_bot: false,
    })
    expect(await client.call('list_group_statuses', { group_ids: [0, 2, 9] })).toEqual({
      groups_status: { 0: 'online', 2: 'offline' },
    })
    expect(await client.call('list_group_statuses', { all: true })).toEqual({
      groups_status: { 0: 'online', 1: 'online', 2: 'offline' },
    })
    expect((await client.fail('list_group_statuses', {})).type).toBe('validation')
  })
})
