import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRecorder } from '../testing/createRecorder.ts'
import { findSurface } from './surfaces.ts'
import { at, openChatV31, visitorV31 } from './testing/chatV31.ts'
import { cards, say } from './testing/openChat.ts'
import { customerPathV31, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const seconds = expect.any(Number)
const shortId = expect.stringMatching(/^[A-Z0-9]{10}$/)
const eventId = expect.stringMatching(/^[A-Z0-9]{10}_\d+$/)
const nowInSeconds = () => Math.floor(Date.now() / 1000)

describe('answers', () => {
  it('[catalogue] of every method hold the members that its document lists', async () => {
    await server.agent()
    const { client, chatId, threadId, answer } = await openChatV31(server, [say('hi'), cards])
    const inChat = { chat_id: chatId }
    const inThread = { ...inChat, thread_id: threadId }
    const inEvent = { ...inThread, event_id: at(answer, 'chat.thread.events.1.id') }
    const again = await server.open(customerPathV31)
    const recorder = createRecorder(client.call)
    recorder.note('login', await again.call('login', { token: client.token }))
    recorder.note('start_chat', answer)
    const requests: [string, object][] = [
      ['ping', {}],
      ['get_chats_summary', {}],
      ['get_chat_threads_summary', inChat],
      ['get_chat_threads', { ...inChat, thread_ids: [threadId] }],
      ['send_event', { ...inChat, event: say('more') }],
      ['send_sneak_peek', { ...inChat, sneak_peek_text: 'mor' }],
      ['send_rich_message_postback', { ...inEvent, postback: { id: 'yes', toggled: true } }],
      ['update_chat_properties', { ...inChat, properties: { a: { b: 1 } } }],
      ['delete_chat_properties', { ...inChat, properties: { a: ['b'] } }],
      ['update_chat_thread_properties', { ...inThread, properties: { a: { b: 1 } } }],
      ['delete_chat_thread_properties', { ...inThread, properties: { a: ['b'] } }],
      ['update_event_properties', { ...inEvent, properties: { a: { b: 1 } } }],
      ['delete_event_properties', { ...inEvent, properties: { a: ['b'] } }],
      ['update_customer', { name: 'Lena', fields: { plan: 'gold' } }],
      ['update_customer_page', { url: 'https://shop.example/', title: 'Shop' }],
      ['set_customer_fields', { fields: { plan: 'gold' } }],
      ['get_groups_status', { groups: [0, 1, 99] }],
      ['get_form', { group_id: 0, type: 'prechat' }],
      ['get_predicted_agent', {}],
      ['get_url_details', { url: 'http://nowhere.invalid/' }],
      ['update_last_seen_timestamp', inChat],
      ['close_thread', inChat],
      ['activate_chat', { chat: { id: chatId } }],
    ]
    for (const [action, payload] of requests) await recorder.ask(action, payload)
    const methods = findSurface(customerPathV31)?.methods.keys() ?? []
    // `order` stands on every chat; the document of activation alone leaves it out.
    expect(recorder.complaints(methods, 'customer-rtm-v3.1', ['activate_chat chat.order'])).toEqual([])
  })

  it('[A1, structures-6] start_chat gives the whole chat: seconds, order, wrapped properties, e-mails', async () => {
    await server.agent()
    const client = await visitorV31(server)
    await client.call('update_customer', { name: 'Lena', fields: { plan: 'gold' } })
    const { chat } = await client.call('start_chat', {
      chat: {
        properties: { shop: { source: 'cart' } },
        thread: {
          events: [say('hi', { custom_id: 'c-1', properties: { rating: { score: 4 } } })],
          properties: { shop: { topic: 'delivery' } },
        },
      },
    })
    expect(Math.abs(Number(at(chat, 'order')) - nowInSeconds())).toBeLessThan(5)
    expect(chat).toEqual({
      id: shortId,
      order: seconds,
      users: [
        {
          id: client.customerId,
          type: 'customer',
          name: 'Lena',
          fields: { plan: 'gold' },
          present: true,
          last_seen_timestamp: seconds,
        },
        {
          id: smith,
          type: 'agent',
          name: 'Agent Smith',
          avatar: 'https://chat.example.com/avatars/smith.svg',
          job_title: 'Support Agent',
          present: true,
          last_seen_timestamp: 0,
        },
      ],
      properties: { shop: { source: { value: 'cart' } } },
      access: { group_ids: [0] },
      thread: {
        id: shortId,
        active: true,
        timestamp: seconds,
        order: 1,
        user_ids: [client.customerId, smith],
        events: [
          {
            id: eventId,
            custom_id: 'c-1',
            order: 1,
            timestamp: seconds,
            type: 'message',
            author_id: client.customerId,
            text: 'hi',
            recipients: 'all',
            properties: { rating: { score: { value: 4 } } },
          },
        ],
        properties: { shop: { topic: { value: 'delivery' } } },
        access: { group_ids: [0] },
      },
    })
  })

  it('[C36] activate_chat gives the new thread alone, in a list; the push gives it as the thread', async () => {
    const { client, chatId } = await openChatV31(server)
    await client.call('close_thread', { chat_id: chatId })
    await client.push('incoming_chat_thread')
    const { chat } = await client.call('activate_chat', {
      chat: { id: chatId, thread: { events: [say('again')] } },
    })
    const threads = at(chat, 'threads')
    expect(threads).toMatchObject([{ order: 2, active: true, events: [{ text: 'again', order: 1 }] }])
    const { payload } = await client.push('incoming_chat_thread')
    expect(at(payload, 'chat.thread.order')).toBe(2)
    expect((await client.fail('activate_chat', { chat: { id: chatId } })).type).toBe('chat_already_active')
  })

  it('[C33] update_customer gives the customer itself, the push gives him under his name', async () => {
    const client = await visitorV31(server)
    await client.call('set_customer_fields', { fields: { plan: 'gold', cart: '3' } })
    const lena = { id: client.customerId, type: 'customer', name: 'Lena', present: true }
    const fields = { plan: 'silver', cart: '3' }
    expect(await client.call('update_customer', { name: 'Lena', fields: { plan: 'silver' } })).toEqual({
      ...lena,
      fields,
    })
    await client.push('customer_updated')
    expect((await client.push('customer_updated')).payload).toEqual({ customer: { ...lena, fields } })
    await client.call('set_customer_fields', { fields: { only: 'this' } })
    expect((await client.push('customer_updated')).payload).toMatchObject({
      customer: { fields: { only: 'this' } },
    })
    expect((await client.fail('update_customer', {})).type).toBe('validation')
    const tooMany = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, 'v']))
    expect((await client.fail('set_customer_fields', { fields: tooMany })).type).toBe('validation')
  })

  it('[D20, structures-11] get_form leaves out the id of a group option; a disabled form is not there', async () => {
    const client = await visitorV31(server)
    const { form } = await client.call('get_form', { group_id: 0, type: 'prechat' })
    const fields = at(form, 'fields')
    expect(fields).toContainEqual({
      type: 'group_chooser',
      id: expect.any(String),
      label: 'Where to:',
      required: expect.any(Boolean),
      options: [{ group_id: 1, label: 'Sales', checked: false }],
    })
    expect(await client.call('get_form', { group_id: 0, type: 'postchat' })).toEqual({ enabled: false })
  })

  it('[C31, C32] get_groups_status takes groups or group_ids, leaves out unknown ones, and needs one', async () => {
    await server.agent()
    const client = await visitorV31(server)
    const expected = { groups_status: { '0': 'online', '2': 'offline' } }
    expect(await client.call('get_groups_status', { groups: [0, 2, 99] })).toEqual(expected)
    expect(await client.call('get_groups_status', { group_ids: [0, 2, 99] })).toEqual(expected)
    expect(await client.call('get_groups_status', { all: true })).toEqual({
      groups_status: { '0': 'online', '1': 'online', '2': 'offline' },
    })
    expect((await client.fail('get_groups_status', {})).type).toBe('validation')
  })

  it('[spec 9.6] get_predicted_agent nests the agent; nobody there is group_offline', async () => {
    const client = await visitorV31(server)
    expect((await client.fail('get_predicted_agent')).type).toBe('group_offline')
    await server.agent()
    expect(await client.call('get_predicted_agent', { group_id: 1 })).toEqual({
      agent: {
        id: smith,
        name: 'Agent Smith',
        type: 'agent',
        avatar: 'https://chat.example.com/avatars/smith.svg',
        job_title: 'Support Agent',
        is_bot: false,
      },
    })
  })
})
