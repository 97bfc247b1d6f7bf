import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, openChatV31 } from './testing/chatV31.ts'
import { say } from './testing/openChat.ts'
import { startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const seconds = expect.any(Number)

describe('lists', () => {
  it('[spec 15] get_chats_summary pages by offset, at most 25 rows and 100 skipped', async () => {
    const { client, chatId, threadId } = await openChatV31(server)
    const page = await client.call('get_chats_summary')
    expect(page).toMatchObject({
      total_chats: 1,
      chats_summary: [
        {
          id: chatId,
          order: seconds,
          active: true,
          last_thread_id: threadId,
          last_event_per_type: {
            message: { thread_id: threadId, thread_order: 1, event: { text: 'hi', order: 1 } },
          },
        },
      ],
    })
    expect(await client.call('get_chats_summary', { offset: 1, limit: 25 })).toEqual({
      chats_summary: [],
      total_chats: 1,
    })
    for (const wrong of [{ limit: 26 }, { limit: 0 }, { offset: 101 }, { offset: -1 }, { limit: 'ten' }]) {
      expect([wrong, (await client.fail('get_chats_summary', wrong)).type]).toEqual([wrong, 'validation'])
    }
  })

  it('[spec 15] get_chat_threads_summary: newest first, by offset, counting what the customer may see', async () => {
    const agent = await server.agent()
    const { client, chatId } = await openChatV31(server, [say('one'), say('two')])
    await agent.call('send_event', { chat_id: chatId, event: say('psst', { recipients: 'agents' }) })
    for (const text of ['second', 'third']) {
      await client.call('close_thread', { chat_id: chatId })
      await client.call('send_event', { chat_id: chatId, event: say(text) })
    }
    const list = (more: object = {}) => client.call('get_chat_threads_summary', { chat_id: chatId, ...more })
    const all = await list()
    expect(all).toMatchObject({
      total_threads: 3,
      threads_summary: [
        { order: 3, active: true },
        { order: 2, active: false },
        { order: 1, active: false },
      ],
    })
    const threads = await client.call('get_chat_threads', { chat_id: chatId })
    const counts = Object(at(threads, 'chat.threads')).map(
      (thread: { events: object[] }) => thread.events.length,
    )
    const summary: readonly { total_events: number }[] = Object(all['threads_summary'])
    expect(summary.map((row) => row.total_events)).toEqual([...counts].reverse())
    expect(JSON.stringify(threads)).not.toContain('psst')

    expect(await list({ offset: 1, limit: 1 })).toMatchObject({
      total_threads: 3,
      threads_summary: [{ order: 2 }],
    })
    expect(await list({ offset: 3 })).toEqual({ threads_summary: [], total_threads: 3 })
    for (const wrong of [{ limit: 101 }, { limit: 0 }, { offset: -1 }]) {
      const { type } = await client.fail('get_chat_threads_summary', { chat_id: chatId, ...wrong })
      expect([wrong, type]).toEqual([wrong, 'validation'])
    }
  })

  it('[D27] the order of a chat is its last second, whichever threads are asked for', async () => {
    const { client, chatId, threadId } = await openChatV31(server)
    await client.call('close_thread', { chat_id: chatId })
    await client.call('send_event', { chat_id: chatId, event: say('later') })
    const old = await client.call('get_chat_threads', { chat_id: chatId, thread_ids: [threadId] })
    const whole = await client.call('get_chat_threads', { chat_id: chatId })
    expect(at(old, 'chat.threads')).toMatchObject([{ id: threadId, order: 1 }])
    expect(at(whole, 'chat.threads')).toHaveLength(2)
    expect(at(old, 'chat.order')).toBe(at(whole, 'chat.order'))
    const none = await client.call('get_chat_threads', { chat_id: chatId, thread_ids: ['AAAAAAAAAA'] })
    expect(at(none, 'chat.threads')).toEqual([])
  })
})
