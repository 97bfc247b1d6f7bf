import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../../rtm/testing/chatV31.ts'
import { say } from '../../rtm/testing/openChat.ts'
import type { Payload } from '../../rtm/testing/rtmClient.ts'
import { smith } from '../../rtm/testing/startRtm.ts'
import { compareMembers } from '../../testing/compareMembers.ts'
import { readCatalogue } from '../../testing/readCatalogue.ts'
import { startApi, type TestApi } from './testing/startApi.ts'

let api: TestApi

beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.stop())

const hash = /^[0-9a-f]{32}$/

describe('a customer who has never logged in', () => {
  it.each(['3.0', '3.1'] as const)(
    '[catalogue] calls every method of %s, each answering as documented',
    async (version) => {
      await api.agentSocket()
      const visitor = api.visitor()
      const { methods } = readCatalogue('customer-web-v3.0')
      const answers: [string, Payload][] = []
      const ask = async (action: string, payload: object = {}) => {
        const answer = await api.call(version, visitor, action, payload)
        answers.push([action, answer])
        return answer
      }
      await ask('get_groups_status', { groups: [0, 99] })
      await ask('get_form', { group_id: 0, type: 'prechat' })
      await ask('get_predicted_agent')
      await ask('update_customer', { name: 'Lena', fields: { plan: 'gold' } })
      await ask('set_customer_fields', { fields: { plan: 'silver' } })
      const { chat } = await ask('start_chat', { chat: { thread: { events: [say('hi')] } } })
      const inChat = { chat_id: at(chat, 'id') }
      const inThread = { ...inChat, thread_id: at(chat, 'thread.id') }
      await ask('get_chats_summary')
      await ask('get_chat_threads_summary', inChat)
      await ask('get_chat_threads', inChat)
      await ask('send_event', { ...inChat, event: say('more') })
      await ask('send_sneak_peek', { ...inChat, sneak_peek_text: 'm' })
      await ask('update_chat_properties', { ...inChat, properties: { a: { b: 1 } } })
      await ask('update_chat_thread_properties', { ...inThread, properties: { a: { b: 1 } } })
      await ask('update_last_seen_timestamp', inChat)
      await ask('close_thread', inChat)
      await ask('activate_chat', { chat: { id: inChat.chat_id } })

      for (const [action, payload] of answers) {
        const compared = compareMembers(payload, methods[action]?.response ?? [])
        const unknown = compared.unknown.filter((path) => `${action} ${path}` !== 'activate_chat chat.order')
        expect({ action, ...compared, unknown }).toEqual({ action, missing: [], unknown: [] })
        if (methods[action]?.response.length === 0) expect([action, payload]).toEqual([action, {}])
      }
      expect(at(chat, 'users')).toMatchObject([
        { id: visitor.customerId, name: 'Lena', fields: { plan: 'silver' } },
        { id: smith },
      ])
    },
  )

  it('[catalogue] calls every method of 3.2, each answering as documented', async () => {
    await api.agentSocket()
    const visitor = api.visitor()
    const { methods } = readCatalogue('customer-web-v3.2')
    const answers: [string, Payload][] = []
    const ask = async (action: string, payload: object = {}) => {
      const answer = await api.call('3.2', visitor, action, payload)
      answers.push([action, answer])
      return answer
    }
    await ask('list_group_statuses', { all: true })
    await ask('get_form', { group_id: 0, type: 'prechat' })
    await ask('get_predicted_agent')
    await ask('update_customer', { name: 'Lena' })
    await ask('set_customer_session_fields', { session_fields: [{ plan: 'gold' }] })
    await ask('get_customer')
    const started = await ask('start_chat', { chat: { thread: { events: [say('hi')] } } })
    const inChat = { chat_id: started['chat_id'] }
    const inThread = { ...inChat, thread_id: started['thread_id'] }
    await ask('list_chats')
    await ask('list_threads', inChat)
    const chat = await ask('get_chat', inChat)
    await ask('send_event', { ...inChat, event: say('more') })
    await ask('send_sneak_peek', { ...inChat, sneak_peek_text: 'm' })
    await ask('update_chat_properties', { ...inChat, properties: { a: { b: 1 } } })
    await ask('update_thread_properties', { ...inThread, properties: { a: { b: 1 } } })
    await ask('mark_events_as_seen', { ...inChat, seen_up_to: new Date().toISOString() })
    await ask('deactivate_chat', inChat)
    await ask('activate_chat', { chat: { id: inChat.chat_id } })

    for (const [action, payload] of answers) {
      const { missing } = compareMembers(payload, methods[action]?.response ?? [])
      // A customer without chats of his own has told no e-mail and no picture.
      expect({ action, missing }).toEqual({ action, missing: [] })
      if (methods[action]?.response.length === 0) expect([action, payload]).toEqual([action, {}])
    }
    expect(at(chat, 'users')).toMatchObject([{ id: visitor.customerId }, { id: expect.stringMatching(hash) }])
  })

  it('[spec 16.2, 16.3] the envelope is that of the version, and of the request under 3.1', async () => {
    const visitor = api.visitor()
    const post = async (version: string, body: string) => {
      const path = `/v${version}/customer/action/get_chats_summary?license_id=1`
      return (await api.post(path, body, { authorization: `Bearer ${visitor.token}` })).body
    }
    const nothing = { chats_summary: [], total_chats: 0 }
    expect(await post('3.0', '{"payload":{}}')).toEqual({ payload: nothing })
    expect(await post('3.0', '')).toEqual({ payload: nothing })
    expect(await post('3.0', '{"limit":5}')).toMatchObject({ error: { type: 'validation' } })
    expect(await post('3.1', '{"payload":{"limit":5}}')).toEqual({ payload: nothing })
    expect(await post('3.1', '{"limit":5}')).toEqual(nothing)
  })

  it('[C31] over HTTP an empty request for group statuses means all of them', async () => {
    expect(await api.call('3.0', api.visitor(), 'get_groups_status')).toEqual({
      groups_status: { '0': 'offline', '1': 'offline', '2': 'offline' },
    })
    const refused = await api.fail('3.0', api.visitor(), 'get_groups_status', { all: false })
    expect(refused.type).toBe('validation')
  })

  it('[E16] is told who would serve him, without a socket', async () => {
    expect(await api.fail('3.2', api.visitor(), 'get_predicted_agent')).toMatchObject({
      status: 422,
      type: 'group_offline',
    })
    await api.agentSocket()
    expect(await api.call('3.0', api.visitor(), 'get_predicted_agent', { group_id: 1 })).toMatchObject({
      agent: { id: smith, name: 'Agent Smith', is_bot: false },
    })
  })
})

describe('pushes of what was done over HTTP', () => {
  it('[spec 3.1] come to every socket of those entitled, tagged on none', async () => {
    const agent = await api.agentSocket()
    const visitor = api.visitor()
    const old = await api.customerSocket('3.1', visitor)
    const recent = await api.customerSocket('3.2', visitor)
    const stranger = await api.customerSocket('3.2', api.visitor())

    const started = await api.call('3.2', visitor, 'start_chat', {
      chat: { thread: { events: [say('hi')] } },
    })
    const inChat = { chat_id: started['chat_id'] }
    await api.call('3.0', visitor, 'send_event', { ...inChat, event: say('over 3.0') })
    await api.agentCall('send_event', { ...inChat, event: say('over agent 3.0') })
    await api.call('3.1', visitor, 'close_thread', inChat)

    for (const [client, opening, event, closing] of [
      [agent, 'incoming_chat_thread', 'incoming_event', 'thread_closed'],
      [old, 'incoming_chat_thread', 'incoming_event', 'thread_closed'],
      [recent, 'incoming_chat', 'incoming_event', 'chat_deactivated'],
    ] as const) {
      await client.push(opening)
      expect((await client.push(event)).payload).toMatchObject({ event: { text: 'over 3.0' } })
      expect((await client.push(event)).payload).toMatchObject({ event: { text: 'over agent 3.0' } })
      await client.push(closing)
      expect(client.frames.filter((frame) => frame.type === 'push' && 'request_id' in frame)).toEqual([])
    }
    await stranger.call('ping')
    const heard = stranger.frames.filter(({ type }) => type === 'push').map(({ action }) => action)
    // The stranger hears of his own login.
    expect(heard.filter((action) => action !== 'customer_side_storage_updated')).toEqual([])
  })

  it('[contract] a repeated custom_id answers with the first event, over whatever line', async () => {
    const visitor = api.visitor()
    const { chat } = await api.call('3.0', visitor, 'start_chat', { continuous: true })
    const inChat = { chat_id: at(chat, 'id') }
    const socket = await api.customerSocket('3.1', visitor)
    const first = await socket.call('send_event', { ...inChat, event: say('once', { custom_id: 'k' }) })
    const again = await api.call('3.1', visitor, 'send_event', {
      ...inChat,
      event: say('x', { custom_id: 'k' }),
    })
    expect(again).toEqual(first)
    await socket.push('incoming_event')
    await socket.expectNone('incoming_event')
  })
})
