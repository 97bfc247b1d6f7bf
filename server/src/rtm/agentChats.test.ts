import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, say } from './testing/openChat.ts'
import { jones, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const seconds = expect.any(Number)
const shortId = expect.stringMatching(/^[A-Z0-9]{10}$/)

describe('opening', () => {
  it('[catalogue] start_chat answers with the chat and its thread, properties wrapped, tags kept', async () => {
    const customer = await server.customer()
    const client = await server.idleAgent()
    const { chat } = await client.call('start_chat', {
      continuous: true,
      chat: {
        users: [{ id: customer.customerId, type: 'customer' }],
        properties: { desk: { source: 'phone' } },
        access: { group_ids: [1] },
        is_followed: true,
        thread: {
          tags: ['delivery'],
          properties: { desk: { topic: 'late' } },
          events: [
            say('We found your parcel', { custom_id: 'c1' }),
            { type: 'system_message', system_message_type: 'desk_note', text: 'VIP' },
          ],
        },
      },
    })
    expect(chat).toMatchObject({
      id: shortId,
      properties: { desk: { source: { value: 'phone' } } },
      access: { group_ids: [1] },
      thread: {
        id: shortId,
        order: 1,
        active: true,
        tags: ['delivery'],
        properties: { desk: { topic: { value: 'late' } } },
        events: [
          { custom_id: 'c1', author_id: smith, order: 1, recipients: 'all' },
          { system_message_type: 'desk_note', recipients: 'agents' },
        ],
      },
    })
    const push = await customer.push('incoming_chat')
    expect(JSON.stringify(push)).toContain('We found your parcel')
    expect(JSON.stringify(push)).not.toContain('VIP')
    expect(JSON.stringify(push)).not.toContain(smith)
  })

  it('[C36] activate_chat answers with the new thread in a list; the push has it alone', async () => {
    const client = await server.idleAgent()
    const { customer, chatId, threadId } = await openChat(server)
    await customer.call('deactivate_chat', { chat_id: chatId })
    const { payload, request_id: asked } = await client.request('activate_chat', {
      chat: { id: chatId, thread: { events: [say('again')] } },
      continuous: true,
    })
    expect(payload['chat']).toMatchObject({ id: chatId, threads: [{ order: 2, active: true }] })
    await client.push('incoming_chat_thread')
    const push = await client.push('incoming_chat_thread')
    expect(push).toMatchObject({ request_id: asked, payload: { chat: { id: chatId, thread: { order: 2 } } } })
    expect(JSON.stringify(push)).not.toContain(threadId)
    expect((await client.fail('activate_chat', { chat: { id: chatId } })).message).toMatch(/active/i)
  })
})

describe('send_event', () => {
  it('[catalogue] answers with thread and event; joins the chat', async () => {
    const client = await server.idleAgent(jones)
    const { customer, chatId, threadId } = await openChat(server)
    const { payload, request_id: asked } = await client.request('send_event', {
      chat_id: chatId,
      event: say('hello', { custom_id: 'k' }),
    })
    expect(payload).toEqual({
      thread_id: threadId,
      event: {
        id: expect.any(String),
        custom_id: 'k',
        order: expect.any(Number),
        timestamp: seconds,
        type: 'message',
        author_id: jones,
        text: 'hello',
        recipients: 'all',
      },
    })
    expect(await client.push('incoming_event')).toMatchObject({ request_id: asked })
    const push = await customer.push('incoming_event')
    expect(push).not.toHaveProperty('request_id')
    expect(push.payload).toMatchObject({
      event: { text: 'hello', author_id: expect.not.stringContaining('@') },
    })
  })

  it('[spec 4.9, B15] inactive: open a thread, attach, or fail as asked', async () => {
    const client = await server.idleAgent()
    const { customer, chatId, threadId } = await openChat(server)
    await customer.call('deactivate_chat', { chat_id: chatId })
    const send = (flags: object) =>
      client.request('send_event', { chat_id: chatId, event: say('x'), ...flags })
    expect((await send({ require_active_thread: true })).payload).toMatchObject({
      error: { type: 'chat_inactive' },
    })
    expect((await send({ require_active_thread: true, attach_to_last_thread: true })).success).toBe(false)
    expect((await send({ attach_to_last_thread: true })).payload).toMatchObject({ thread_id: threadId })
    const attached = await client.push('incoming_event')
    expect(attached.payload['thread_id']).toBe(threadId)
    const { payload, request_id: asked } = await send({})
    expect(payload['thread_id']).not.toBe(threadId)
    await client.push('incoming_chat_thread')
    const opened = await client.push('incoming_chat_thread')
    expect(opened).toMatchObject({ request_id: asked, payload: { chat: { thread: { order: 2 } } } })
    const { event } = payload
    expect(JSON.stringify(client.frames.filter(({ action }) => action === 'incoming_event'))).not.toContain(
      JSON.stringify(event),
    )
  })

  it('[D18] eleven buttons, no more, in this version', async () => {
    const client = await server.idleAgent()
    const { chatId } = await openChat(server)
    const rich = (count: number) => ({
      chat_id: chatId,
      event: {
        type: 'rich_message',
        template_id: 'cards',
        elements: [{ buttons: Array.from({ length: count }, () => ({ text: 'b' })) }],
      },
    })
    await client.call('send_event', rich(11))
    expect((await client.fail('send_event', rich(12))).message).toBe(
      'payload.event.elements[0].buttons: expected at most 11 elements, found array of 12',
    )
  })
})
