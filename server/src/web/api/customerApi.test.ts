import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../../rtm/testing/chatV31.ts'
import { say } from '../../rtm/testing/openChat.ts'
import { smith } from '../../rtm/testing/startRtm.ts'
import { startApi, type TestApi } from './testing/startApi.ts'

let api: TestApi

beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.stop())

describe('a customer who has never logged in', () => {
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
