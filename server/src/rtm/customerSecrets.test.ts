import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, say } from './testing/openChat.ts'
import { jones, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const chatting = async (events: object[] = []) => {
  const { customer: client, ...rest } = await openChat(server, events)
  return { client, ...rest }
}

describe('strangers', () => {
  it('[spec 4.19] a chat of somebody else does not exist, whatever is asked of it', async () => {
    const { chatId, threadId } = await chatting([say('private')])
    const stranger = await server.customer()
    const requests: [string, object][] = [
      ['list_threads', {}],
      ['get_chat', {}],
      ['deactivate_chat', {}],
      ['send_event', { event: say('let me in') }],
      ['send_sneak_peek', { sneak_peek_text: 'x' }],
      ['update_chat_properties', { properties: { a: { b: 1 } } }],
      ['update_thread_properties', { thread_id: threadId, properties: { a: { b: 1 } } }],
      ['mark_events_as_seen', { seen_up_to: '2020-06-02T09:14:27.518300Z' }],
    ]
    for (const [action, payload] of requests) {
      const foreign = await stranger.fail(action, { chat_id: chatId, ...payload })
      expect([action, foreign.type]).toEqual([action, 'not_found'])
      expect(await stranger.fail(action, { chat_id: 'AAAAAAAAAA', ...payload })).toEqual(foreign)
    }
    expect((await stranger.fail('activate_chat', { chat: { id: chatId } })).type).toBe('not_found')
    expect(await stranger.call('list_chats', {})).toEqual({ chats_summary: [], total_chats: 0 })
  })

  it('[structures-1] no answer ever names an agent by his e-mail', async () => {
    const agent = await server.agent()
    const other = await server.agent(jones)
    const { client, chatId } = await chatting([say('hi')])
    for (const speaker of [agent, other]) {
      await speaker.call('send_event', { chat_id: chatId, event: say('hello') })
    }
    for (const [action, payload] of [
      ['list_chats', {}],
      ['list_threads', { chat_id: chatId }],
      ['get_chat', { chat_id: chatId }],
      ['get_predicted_agent', {}],
    ] as const) {
      await client.call(action, payload)
    }
    const everything = JSON.stringify(client.frames)
    expect(everything).toContain('Agent Smith')
    expect(everything).not.toContain(smith)
    expect(everything).not.toContain(jones)
  })
})
