import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { say } from './testing/openChat.ts'
import type { ServerFrame } from './testing/rtmClient.ts'
import { agentPath, demoLicense, jones, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm({
    licenses: [
      demoLicense,
      { id: 2, name: 'Neighbour', agents: [{ id: 'neighbour@example.com', name: 'Neighbour' }] },
    ],
  })
})
afterEach(() => server.stop())

const tagged = (frames: readonly ServerFrame[], requestId: string | undefined) =>
  frames
    .filter((frame) => frame.type === 'push' && frame.request_id === requestId)
    .map(({ action }) => action)

describe('who gets what', () => {
  it('[spec 3.4, 3.5] members hear everything, strangers and the neighbour license nothing', async () => {
    const agent = await server.agent()
    const customer = await server.customer()
    const stranger = await server.customer()
    const neighbour = await server.open(agentPath)
    await neighbour.call('login', { token: server.agentToken('neighbour@example.com', undefined, 9999, 2) })
    const { chat_id: chatId } = await customer.call('start_chat', {
      chat: { thread: { events: [say('one')] } },
    })
    await agent.push('incoming_chat_thread')
    await customer.call('send_event', { chat_id: chatId, event: say('two') })
    await customer.call('send_sneak_peek', { chat_id: chatId, sneak_peek_text: 'thr' })
    expect((await agent.push('incoming_event')).payload).toMatchObject({ event: { text: 'two' } })
    expect((await agent.push('incoming_sneak_peek')).payload).toMatchObject({ sneak_peek: { text: 'thr' } })
    await agent.call('send_event', { chat_id: chatId, event: say('answer') })
    await customer.push('incoming_event')
    expect((await customer.push('incoming_event')).payload).toMatchObject({ event: { text: 'answer' } })

    for (const other of [stranger, neighbour]) {
      await other.call('ping')
      const heard = other.frames.filter(({ type }) => type === 'push').map(({ action }) => action)
      // Each hears of his own login.
      const ofLogin = ['agent_updated', 'customer_side_storage_updated']
      expect(heard.filter((action) => !ofLogin.includes(action))).toEqual([])
    }
    await customer.expectNone('incoming_sneak_peek')
  })

  it('[spec 5.12] an event for agents reaches agents only', async () => {
    const agent = await server.agent()
    const customer = await server.customer()
    const { chat_id: chatId } = await customer.call('start_chat', {})
    const tab = await server.agent()
    await agent.call('send_event', { chat_id: chatId, event: say('between us', { recipients: 'agents' }) })
    expect((await tab.push('incoming_event')).payload).toMatchObject({ event: { text: 'between us' } })
    await customer.call('send_event', { chat_id: chatId, event: say('end') })
    await customer.push('incoming_event')
    await customer.call('get_chat', { chat_id: chatId })
    await customer.call('list_chats', {})
    expect(JSON.stringify(customer.frames)).not.toContain('between us')
  })

  it('[structures-1] customers never see the e-mail of an agent in any push', async () => {
    const agent = await server.agent()
    const customer = await server.customer()
    const { chat_id: chatId } = await customer.call('start_chat', {})
    const second = await server.agent(jones)
    await second.call('send_event', { chat_id: chatId, event: say('I join') })
    await agent.call('send_typing_indicator', { chat_id: chatId, is_typing: true })
    await agent.call('update_last_seen_timestamp', { chat_id: chatId })
    await agent.call('close_thread', { chat_id: chatId })
    const closed = await customer.push('chat_deactivated')
    expect(closed.payload['user_id']).toMatch(/^[0-9a-f]{32}$/)
    const everything = JSON.stringify(customer.frames)
    expect(everything).toContain('Agent Smith')
    expect(everything).not.toContain(smith)
    expect(everything).not.toContain(jones)
  })

  it('[contract] a queued customer is told his place, and when an agent takes him', async () => {
    const agent = await server.agent()
    await agent.call('update_agent', { routing_status: 'not_accepting_chats' })
    const customer = await server.customer()
    await customer.call('start_chat', { continuous: true })
    await agent.call('update_agent', { routing_status: 'accepting_chats' })
    const added = await customer.push('user_added_to_chat')
    expect(added.payload).toMatchObject({
      user: { type: 'agent', name: 'Agent Smith', job_title: 'Support Agent', present: true },
      reason: expect.any(String),
    })
    expect(JSON.stringify(added)).not.toContain(smith)
  })
})

describe('request_id', () => {
  it('[versions-3] stands on exactly one push, on the requester’s connection, after the response', async () => {
    const agent = await server.agent()
    const customer = await server.customer()
    const tab = await server.customer({ customerId: customer.customerId })

    const started = await customer.request('start_chat', { chat: { thread: { events: [say('hi')] } } })
    const { chat_id: chatId, thread_id: threadId } = started.payload
    const inChat = { chat_id: chatId }
    const requests: [string, object, string][] = [
      ['send_event', { ...inChat, event: say('x') }, 'incoming_event'],
      ['mark_events_as_seen', { ...inChat, seen_up_to: new Date().toISOString() }, 'events_marked_as_seen'],
      ['update_chat_properties', { ...inChat, properties: { a: { b: 1 } } }, 'chat_properties_updated'],
      [
        'update_thread_properties',
        { ...inChat, thread_id: threadId, properties: { rating: { score: 1 } } },
        'thread_properties_updated',
      ],
      ['update_customer', { name: 'Lena' }, 'customer_updated'],
      ['set_customer_session_fields', { session_fields: [{ a: '1' }] }, 'customer_updated'],
      ['update_customer_page', { url: 'https://shop.example/' }, 'customer_page_updated'],
      ['deactivate_chat', inChat, 'chat_deactivated'],
      ['activate_chat', { chat: { id: chatId } }, 'incoming_chat'],
    ]
    const asked: [string | undefined, string][] = [[started.request_id, 'incoming_chat']]
    for (const [action, payload, push] of requests) {
      const response = await customer.request(action, payload)
      expect([action, response.success]).toEqual([action, true])
      asked.push([response.request_id, push])
    }
    await customer.call('ping')
    for (const [requestId, push] of asked) {
      expect(tagged(customer.frames, requestId)).toEqual([push])
      const order = customer.frames.filter((frame) => frame.request_id === requestId)
      expect(order.map(({ type }) => type)).toEqual(['response', 'push'])
    }
    for (const other of [tab, agent]) {
      await other.call('ping')
      const ids = other.frames.filter(({ type }) => type === 'push').map((frame) => 'request_id' in frame)
      expect(ids.length).toBeGreaterThan(0)
      expect(ids).not.toContain(true)
    }
  })

  it('[E25] closing says the system message first, untagged, and the closing carries the id', async () => {
    const customer = await server.customer()
    const { chat_id: chatId } = await customer.call('start_chat', { continuous: true })
    const { request_id: asked } = await customer.request('deactivate_chat', { chat_id: chatId })
    await customer.push('chat_deactivated')
    const pushes = customer.frames.filter(({ type }) => type === 'push').slice(-2)
    expect(pushes.map((frame) => [frame.action, frame.request_id])).toEqual([
      ['incoming_event', undefined],
      ['chat_deactivated', asked],
    ])
    expect(pushes[0]?.payload).toMatchObject({
      event: { type: 'system_message', system_message_type: 'manual_archived_customer' },
    })
  })

  it('[spec 1.25] the page of a login is told after the response', async () => {
    const client = await server.open('/v3.2/customer/rtm/ws?license_id=1')
    const { token } = server.customerToken()
    await client.call('login', {
      token,
      customer_page: { url: 'https://shop.example/', title: 'Shop' },
    })
    expect((await client.push('customer_page_updated')).payload).toMatchObject({ title: 'Shop' })
    expect(client.frames[0]).toMatchObject({ type: 'response', action: 'login' })
  })
})

describe('order', () => {
  it('[spec E25] every connection sees the events of a chat in one order, that of the answers of a list', async () => {
    const agent = await server.agent()
    const customer = await server.customer()
    const { chat_id: chatId } = await customer.call('start_chat', {})
    const texts = Array.from({ length: 8 }, (_, index) => `m${index}`)
    await Promise.all(
      texts.map((text, index) =>
        (index % 2 === 0 ? customer : agent).call('send_event', { chat_id: chatId, event: say(text) }),
      ),
    )
    const textsOf = (frames: readonly ServerFrame[]) =>
      frames
        .filter(({ type, action }) => type === 'push' && action === 'incoming_event')
        .map(({ payload }) => Object(payload['event']).text)
        .filter((text) => texts.includes(text))
    const { threads } = await customer.call('list_threads', { chat_id: chatId })
    const [thread] = Array.isArray(threads) ? threads : []
    const stored = thread.events
      .map((event: { text?: string }) => event.text)
      .filter((text: string) => texts.includes(text))
    expect(stored).toHaveLength(8)
    await agent.call('ping')
    expect(textsOf(customer.frames)).toEqual(stored)
    expect(textsOf(agent.frames)).toEqual(stored)
  })
})
