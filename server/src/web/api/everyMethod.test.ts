import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { picture } from '../../files/testing/picture.ts'
import { at } from '../../rtm/testing/chatV31.ts'
import { cards, say } from '../../rtm/testing/openChat.ts'
import { jones, smith } from '../../rtm/testing/startRtm.ts'
import { createRecorder } from '../../testing/createRecorder.ts'
import { webSurfaces } from './surfaces.ts'
import { startApi, type TestApi } from './testing/startApi.ts'

/** Each Web API is asked for everything that it offers, by a customer who has never logged in and by an agent. */

let api: TestApi

beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.stop())

const methodsOf = (id: string) => webSurfaces.find((surface) => surface.id === id)?.methods.keys() ?? []
const opening = { thread: { events: [say('hi'), cards] } }
const update = { properties: { a: { b: 1 } } }
const deletion = { properties: { a: ['b'] } }
const postback = { postback: { id: 'yes', toggled: true } }

describe('every method answers as documented', () => {
  it.each([
    ['3.0', 'customer_web_v3_0'],
    ['3.1', 'customer_web_v3_1'],
  ] as const)('[catalogue] for customers of %s', async (version, id) => {
    await api.agentSocket()
    const visitor = api.visitor()
    const { ask, note, complaints } = createRecorder((action, payload) =>
      api.call(version, visitor, action, payload),
    )
    await ask('check_goals', { customer_fields: {}, group_id: 0, page_url: 'https://shop.example/done' })
    await ask('get_groups_status', { groups: [0, 99] })
    await ask('get_form', { group_id: 0, type: 'prechat' })
    await ask('get_predicted_agent')
    await ask('get_url_details', { url: 'http://nowhere.invalid/' })
    await ask('update_customer', { name: 'Lena', fields: { plan: 'gold' } })
    await ask('set_customer_fields', { fields: { plan: 'silver' } })
    const { chat } = await ask('start_chat', { chat: opening })
    const inChat = { chat_id: at(chat, 'id') }
    const inThread = { ...inChat, thread_id: at(chat, 'thread.id') }
    const inEvent = { ...inThread, event_id: at(chat, 'thread.events.1.id') }
    await ask('get_chats_summary')
    await ask('get_chat_threads_summary', inChat)
    await ask('get_chat_threads', inChat)
    await ask('send_event', { ...inChat, event: say('more') })
    await ask('send_sneak_peek', { ...inChat, sneak_peek_text: 'm' })
    await ask('send_rich_message_postback', { ...inEvent, ...postback })
    await ask('update_chat_properties', { ...inChat, ...update })
    await ask('delete_chat_properties', { ...inChat, ...deletion })
    await ask('update_chat_thread_properties', { ...inThread, ...update })
    await ask('delete_chat_thread_properties', { ...inThread, ...deletion })
    await ask('update_event_properties', { ...inEvent, ...update })
    await ask('delete_event_properties', { ...inEvent, ...deletion })
    await ask('update_last_seen_timestamp', inChat)
    const prefix = version === '3.0' ? 'payload.' : ''
    const file = { [`${prefix}file`]: { bytes: Buffer.from('so it was said'), name: 'notes.txt' } }
    const form = { [`${prefix}chat_id`]: String(inChat.chat_id), ...file }
    for (const [action, parts] of [
      ['send_file', form],
      ['upload_file', file],
    ] as const) {
      const path = `/v${version}/customer/action/${action}?license_id=1`
      const { body } = await api.postForm(path, visitor.token, parts)
      note(action, version === '3.0' ? Object(body['payload']) : body)
    }
    await ask('close_thread', inChat)
    await ask('activate_chat', { chat: { id: inChat.chat_id } })
    const beyond = ['activate_chat chat.order', 'upload_file url']
    expect(complaints(methodsOf(id), 'customer-web-v3.0', beyond)).toEqual([])
    expect(at(chat, 'users')).toMatchObject([
      { id: visitor.customerId, name: 'Lena', fields: { plan: 'silver' } },
      { id: smith },
    ])
  })

  it('[catalogue] for customers of 3.2', async () => {
    await api.agentSocket()
    const visitor = api.visitor()
    const { ask, note, complaints } = createRecorder((action, payload) =>
      api.call('3.2', visitor, action, payload),
    )
    await ask('check_goals', { session_fields: [], group_id: 0, page_url: 'https://shop.example/done' })
    await ask('list_group_statuses', { all: true })
    await ask('get_form', { group_id: 0, type: 'prechat' })
    await ask('get_predicted_agent')
    await ask('get_url_info', { url: 'http://nowhere.invalid/' })
    await ask('update_customer', { name: 'Lena' })
    await ask('set_customer_session_fields', { session_fields: [{ plan: 'gold' }] })
    await ask('get_customer')
    const socket = await api.customerSocket('3.2', visitor)
    await socket.call('update_customer_page', { url: 'https://shop.example/greet-me', title: 'Greet me' })
    const greeting = { unique_id: (await socket.push('incoming_greeting')).payload['unique_id'] }
    await ask('accept_greeting', { greeting_id: 7, ...greeting })
    await ask('cancel_greeting', greeting)
    const started = await ask('start_chat', { chat: opening })
    const inChat = { chat_id: started['chat_id'] }
    const inThread = { ...inChat, thread_id: started['thread_id'] }
    const inEvent = { ...inThread, event_id: at(started, 'event_ids.1') }
    await ask('list_chats')
    await ask('list_threads', inChat)
    const chat = await ask('get_chat', inChat)
    await ask('send_event', { ...inChat, event: say('more') })
    await ask('send_sneak_peek', { ...inChat, sneak_peek_text: 'm' })
    await ask('send_rich_message_postback', { ...inEvent, ...postback })
    await ask('update_chat_properties', { ...inChat, ...update })
    await ask('delete_chat_properties', { ...inChat, ...deletion })
    await ask('update_thread_properties', { ...inThread, ...update })
    await ask('delete_thread_properties', { ...inThread, ...deletion })
    await ask('update_event_properties', { ...inEvent, ...update })
    await ask('delete_event_properties', { ...inEvent, ...deletion })
    await ask('mark_events_as_seen', { ...inChat, seen_up_to: new Date().toISOString() })
    const file = { bytes: Buffer.from('so it was said'), name: 'notes.txt' }
    const uploaded = await api.postForm('/v3.2/customer/action/upload_file?license_id=1', visitor.token, {
      file,
    })
    note('upload_file', uploaded.body)
    await ask('send_event', { ...inChat, event: { type: 'file', url: uploaded.body['url'] } })
    await ask('deactivate_chat', inChat)
    await ask('activate_chat', { chat: { id: inChat.chat_id } })
    expect(complaints(methodsOf('customer_web_v3_2'), 'customer-web-v3.2')).toEqual([])
    const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
    expect(at(chat, 'users')).toMatchObject([{ id: visitor.customerId }, { id: hash }])
  })

  it('[catalogue] for agents of 3.0', async () => {
    const visitor = api.visitor()
    const { chat } = await api.call('3.0', visitor, 'start_chat', { continuous: true, chat: opening })
    const inChat = { chat_id: at(chat, 'id') }
    const inThread = { ...inChat, thread_id: at(chat, 'thread.id') }
    const inEvent = { ...inThread, event_id: at(chat, 'thread.events.1.id') }
    const { ask, note, complaints } = createRecorder((action, payload) => api.agentCall(action, payload))
    await ask('get_chats_summary', { limit: 5 })
    await ask('get_chat_threads_summary', inChat)
    await ask('get_chat_threads', inChat)
    await ask('follow_chat', inChat)
    await ask('unfollow_chat', inChat)
    await ask('send_event', { ...inChat, event: say('hello') })
    await ask('send_rich_message_postback', { ...inEvent, ...postback })
    const file = { bytes: await picture({ width: 4, height: 3 }), name: 'dot.png' }
    for (const [action, parts] of [
      ['send_file', { 'payload.chat_id': String(inChat.chat_id), 'payload.file': file }],
      ['upload_image', { 'payload.image': file }],
    ] as const) {
      const { body } = await api.postForm(`/v3.0/agent/action/${action}`, api.agentToken(), parts)
      note(action, Object(body['payload']))
    }
    await ask('send_typing_indicator', { ...inChat, is_typing: true })
    await ask('update_last_seen_timestamp', inChat)
    await ask('update_chat_properties', { ...inChat, ...update })
    await ask('delete_chat_properties', { ...inChat, ...deletion })
    await ask('update_chat_thread_properties', { ...inThread, ...update })
    await ask('delete_chat_thread_properties', { ...inThread, ...deletion })
    await ask('update_event_properties', { ...inEvent, ...update })
    await ask('delete_event_properties', { ...inEvent, ...deletion })
    await ask('tag_chat_thread', { ...inThread, tag: 'delivery' })
    await ask('untag_chat_thread', { ...inThread, tag: 'delivery' })
    await ask('add_user_to_chat', { ...inChat, user_id: jones, user_type: 'agent' })
    await ask('remove_user_from_chat', { ...inChat, user_id: jones, user_type: 'agent' })
    const grant = { resource: 'chat', id: inChat.chat_id, access: { type: 'group', id: 1 } }
    await ask('grant_access', grant)
    await ask('revoke_access', grant)
    await ask('set_access', grant)
    await api.agentSocket(jones)
    await ask('transfer_chat', { ...inChat, target: { type: 'agent', ids: [jones] } })
    await ask('close_thread', inChat)
    await ask('activate_chat', { chat: { id: inChat.chat_id }, continuous: true })
    await ask('get_archives', { filters: { query: 'hello' } })
    await ask('start_chat', { continuous: true })
    const lena = await ask('create_customer', { name: 'Lena' })
    await ask('update_customer', { customer_id: lena['id'], email: 'lena@shop.example' })
    await ask('get_customers', { filters: { name: { values: ['Lena'] } } })
    await ask('multicast', { scopes: { agents: { all: true } }, content: { any: 'thing' } })
    await ask('ban_customer', { customer_id: visitor.customerId, ban: { days: 1 } })
    await api.agentSocket()
    await ask('update_agent', { routing_status: 'not_accepting_chats' })
    // They stand on every chat; the documents of these two alone leave them out.
    const more = ['properties', 'access', 'is_followed'].flatMap((name) => [
      `start_chat chat.${name}`,
      `get_archives chats.[].chat.${name}`,
    ])
    expect(complaints(methodsOf('agent_web_v3_0'), 'agent-web-v3.0', more)).toEqual([])
    expect(await api.fail('3.2', visitor, 'list_chats')).toMatchObject({
      status: 403,
      type: 'customer_banned',
    })
  })
})
