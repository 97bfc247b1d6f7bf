import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, say } from './testing/openChat.ts'
import type { RtmClient } from './testing/rtmClient.ts'
import { startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const micros = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
const shortId = expect.stringMatching(/^[A-Z0-9]{10}$/)
const eventId = expect.stringMatching(/^[A-Z0-9]{10}_\d+$/)

const chatting = async (events: object[] = []) => {
  const { customer: client, ...rest } = await openChat(server, events)
  return { client, ...rest }
}

const send = (client: RtmClient, chatId: string, event: object, more: object = {}) =>
  client.request('send_event', { chat_id: chatId, event, ...more })

describe('start_chat', () => {
  it('[catalogue] answers with ids, those of the own events only', async () => {
    const { payload } = await chatting([say('one', { custom_id: 'a' }), say('two', { custom_id: 'a' })])
    expect(payload).toEqual({ chat_id: shortId, thread_id: shortId, event_ids: [eventId, eventId] })
    const without = await server.customer()
    expect(await without.call('start_chat', { continuous: true })).toEqual({
      chat_id: shortId,
      thread_id: shortId,
    })
  })

  it('[E4, spec 4.4, C49] one chat each, an online group or continuous, for himself only', async () => {
    const { client } = await chatting()
    expect((await client.fail('start_chat', { continuous: true })).type).toBe('chat_limit_reached')
    const other = await server.customer()
    expect((await other.fail('start_chat', { chat: { access: { group_ids: [2] } } })).type).toBe(
      'groups_offline',
    )
    expect((await other.fail('start_chat', { chat: { access: { group_ids: [99] } } })).type).toBe(
      'group_not_found',
    )
    const users = [{ id: client.customerId, type: 'customer' }]
    expect((await other.fail('start_chat', { continuous: true, chat: { users } })).type).toBe('authorization')
    expect(
      await other.fail('start_chat', { chat: { thread: { events: [say('x'), { type: 'message' }] } } }),
    ).toEqual({
      type: 'validation',
      message: 'payload.chat.thread.events[1].text: expected string, found nothing',
    })
  })
})

describe('activate_chat and deactivate_chat', () => {
  it('[catalogue] close, reopen, and the next thread knows the one before', async () => {
    const { client, chatId, threadId } = await chatting()
    expect((await client.fail('activate_chat', { chat: { id: chatId } })).type).toBe('chat_already_active')
    expect(await client.call('deactivate_chat', { chat_id: chatId })).toEqual({})
    expect(await client.call('deactivate_chat', { chat_id: chatId })).toEqual({})
    const payload = await client.call('activate_chat', {
      chat: { id: chatId, thread: { events: [say('again')] } },
    })
    expect(payload).toEqual({ thread_id: shortId, event_ids: [eventId] })
    const chat = await client.call('get_chat', { chat_id: chatId })
    expect(chat['thread']).toMatchObject({ id: payload['thread_id'], previous_thread_id: threadId })
    const first = await client.call('get_chat', { chat_id: chatId, thread_id: threadId })
    expect(first['thread']).toMatchObject({ active: false, next_thread_id: payload['thread_id'] })
  })
})

describe('send_event', () => {
  it('[spec 4.10] answers with the id; an inactive chat needs attach_to_last_thread', async () => {
    const { client, chatId, threadId } = await chatting()
    const sent = await send(client, chatId, say('hi'))
    expect(sent.payload).toEqual({ event_id: expect.stringMatching(`^${threadId}_`) })
    await client.call('deactivate_chat', { chat_id: chatId })
    expect((await send(client, chatId, say('late'))).payload).toMatchObject({
      error: { type: 'chat_inactive' },
    })
    const attached = await send(client, chatId, say('late'), { attach_to_last_thread: true })
    expect(attached.payload).toEqual({ event_id: expect.stringMatching(`^${threadId}_`) })
  })

  it('[structures-10] every type comes back as it was sent, completed by the server', async () => {
    const { client, chatId } = await chatting()
    const sent = [
      say('hi', { custom_id: 'c1', properties: { lc2: { greeting_id: 7, seen: true, from: 'x' } } }),
      say('yes', { postback: { id: 'p', thread_id: 't', event_id: 'e', type: 'message', value: 'yes' } }),
      {
        type: 'filled_form',
        form_id: '15910892000001',
        fields: [
          { type: 'name', id: '1', label: 'Name', answer: 'Lena' },
          { type: 'select', id: '2', label: 'Size', answer: { id: '0', label: 'L' } },
          { type: 'checkbox', id: '3', label: 'Toppings', answers: [{ id: '1', label: 'Salt' }] },
          {
            type: 'group_chooser',
            id: '4',
            label: 'Where',
            answer: { id: '0', group_id: 1, label: 'Sales' },
          },
        ],
      },
      {
        type: 'rich_message',
        template_id: 'quick_replies',
        elements: [
          { title: 'Choose', buttons: [{ text: 'A', type: 'message', value: 'a', postback_id: 'pa' }] },
        ],
      },
      {
        type: 'system_message',
        system_message_type: 'note',
        text: 'x',
        text_vars: { a: 'b' },
        recipients: 'all',
      },
      { type: 'custom', content: { any: ['thing', 1, null] } },
      { type: 'custom' },
    ]
    for (const event of sent) {
      const { payload } = await send(client, chatId, event)
      const push = await client.push('incoming_event')
      expect(push.payload).toMatchObject({
        chat_id: chatId,
        thread_id: shortId,
        event: { ...event, id: payload['event_id'], created_at: micros, recipients: 'all' },
      })
    }
    const { threads } = await client.call('list_threads', { chat_id: chatId })
    const [thread] = Array.isArray(threads) ? threads : []
    const events: readonly { created_at: string; user_ids?: string[] }[] = thread.events
    expect(events).toHaveLength(sent.length)
    const times = events.map((event) => event.created_at)
    expect([...new Set(times)].sort()).toEqual(times)
  })

  it('[spec 5.1, 5.2, 5.3] limits are told with their place', async () => {
    const { client, chatId } = await chatting()
    const longest = 'ä'.repeat(8192)
    expect((await send(client, chatId, say(longest))).success).toBe(true)
    expect((await send(client, chatId, say(`${longest}x`))).payload).toEqual({
      error: {
        type: 'validation',
        message: 'payload.event.text: expected at most 16384 bytes, found 16385',
      },
    })
    const half = say('x', { postback: { id: 'p', thread_id: 't', event_id: 'e', type: 'message' } })
    expect((await send(client, chatId, half)).payload).toMatchObject({
      error: { message: 'payload.event.postback: expected type and value together, found one of them' },
    })
    const rich = {
      type: 'rich_message',
      template_id: 'cards',
      elements: Array.from({ length: 11 }, () => ({})),
    }
    expect((await send(client, chatId, rich)).payload).toMatchObject({
      error: { message: 'payload.event.elements: expected at most 10 elements, found array of 11' },
    })
    expect(
      (await send(client, chatId, { type: 'file', url: 'https://elsewhere.example/a.png' })).payload,
    ).toMatchObject({ error: { type: 'validation' } })
  })

  it('[contract] a repeated custom_id answers with the first event, and only the requester hears again', async () => {
    const { client, chatId } = await chatting()
    const tab = await server.customer({ customerId: client.customerId })
    const first = await send(client, chatId, say('once', { custom_id: 'k' }))
    await tab.push('incoming_event')
    const second = await send(client, chatId, say('twice', { custom_id: 'k' }))
    expect(second.payload).toEqual(first.payload)
    await tab.expectNone('incoming_event')
    await client.push('incoming_event')
    const repeated = await client.push('incoming_event')
    expect(repeated).toMatchObject({ request_id: second.request_id, payload: { event: { text: 'once' } } })
  })
})
