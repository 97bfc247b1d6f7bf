import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, say } from './testing/openChat.ts'
import { startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const micros = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)

const chatting = async (events: object[] = []) => {
  const { customer: client, ...rest } = await openChat(server, events)
  return { client, ...rest }
}

describe('customer data', () => {
  it('[catalogue] update_customer merges, set_customer_session_fields replaces, get_customer reads', async () => {
    const client = await server.customer()
    expect(
      await client.call('update_customer', { name: 'Lena', session_fields: [{ a: '1' }, { b: '2' }] }),
    ).toEqual({})
    expect((await client.push('customer_updated')).payload).toMatchObject({
      customer: { id: client.customerId, name: 'Lena', session_fields: [{ a: '1' }, { b: '2' }] },
    })
    await client.call('update_customer', { email: 'l@shop.example', session_fields: [{ c: '3' }] })
    expect(await client.call('get_customer', { ignored: true })).toMatchObject({
      id: client.customerId,
      type: 'customer',
      name: 'Lena',
      email: 'l@shop.example',
      session_fields: [{ a: '1' }, { b: '2' }, { c: '3' }],
      statistics: { chats_count: 0 },
    })
    expect(await client.call('set_customer_session_fields', { session_fields: [{ z: '9' }] })).toEqual({})
    expect((await client.call('get_customer'))['session_fields']).toEqual([{ z: '9' }])
    expect(await client.fail('update_customer', { nickname: 'x' })).toEqual({
      type: 'validation',
      message: 'payload: expected name, email, avatar or session_fields, found none of them',
    })
  })

  it('[E6] the total of session fields is limited', async () => {
    const client = await server.customer()
    const fields = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({ [`k${from + index}`]: 'v' }))
    await client.call('set_customer_session_fields', { session_fields: fields(0, 100) })
    expect((await client.fail('update_customer', { session_fields: fields(100, 1) })).type).toBe(
      'customer_session_fields_limit_reached',
    )
    expect((await client.fail('set_customer_session_fields', { session_fields: fields(0, 101) })).type).toBe(
      'validation',
    )
  })

  it('[catalogue] update_customer_page is told back, in seconds', async () => {
    const client = await server.customer()
    const { request_id: asked, payload } = await client.request('update_customer_page', {
      url: 'https://shop.example/pricing',
      title: 'Prices',
    })
    expect(payload).toEqual({})
    expect(await client.push('customer_page_updated')).toEqual({
      request_id: asked,
      action: 'customer_page_updated',
      type: 'push',
      payload: { url: 'https://shop.example/pricing', title: 'Prices', timestamp: expect.any(Number) },
    })
  })
})

describe('marks and properties', () => {
  it('[spec 7] mark_events_as_seen moves forward only and never past now', async () => {
    const { client, chatId } = await chatting([say('hi')])
    const mark = (instant: string) =>
      client.call('mark_events_as_seen', { chat_id: chatId, seen_up_to: instant })
    expect(await mark('2999-01-01T00:00:00+01:00')).toEqual({})
    const { payload } = await client.push('events_marked_as_seen')
    expect(payload).toEqual({ chat_id: chatId, user_id: client.customerId, seen_up_to: micros })
    expect(new Date(String(payload['seen_up_to'])).getTime()).toBeLessThanOrEqual(Date.now() + 1)
    await mark('2001-01-01T00:00:00Z')
    expect((await client.push('events_marked_as_seen')).payload['seen_up_to']).toBe(payload['seen_up_to'])
    expect((await client.fail('mark_events_as_seen', { chat_id: chatId, seen_up_to: 'now' })).message).toBe(
      'payload.seen_up_to: expected an RFC 3339 date-time, found another text',
    )
  })

  it('[catalogue] properties of chat and thread, bare both ways', async () => {
    const { client, chatId, threadId } = await chatting()
    const properties = { rating: { score: 1, comment: 'quick help' } }
    expect(await client.call('update_chat_properties', { chat_id: chatId, properties })).toEqual({})
    expect((await client.push('chat_properties_updated')).payload).toEqual({ chat_id: chatId, properties })
    const inThread = { chat_id: chatId, thread_id: threadId, properties }
    expect(await client.call('update_thread_properties', inThread)).toEqual({})
    expect((await client.push('thread_properties_updated')).payload).toEqual(inThread)
    expect(await client.call('get_chat', { chat_id: chatId })).toMatchObject({
      properties,
      thread: { properties },
    })
    expect(
      (await client.fail('update_thread_properties', { ...inThread, thread_id: 'AAAAAAAAAA' })).type,
    ).toBe('not_found')
  })
})
