import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, openChatV31 } from './testing/chatV31.ts'
import { cards, say } from './testing/openChat.ts'
import type { RtmClient } from './testing/rtmClient.ts'
import { type CustomerClient, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

/** Properties and postbacks of one chat, as a customer over 3.1 and 3.2 and an agent read and write them. */

let server: TestRtm
let agent: RtmClient
let old: CustomerClient
let recent: CustomerClient
let inChat: { readonly chat_id: string }
let inThread: typeof inChat & { readonly thread_id: string }
let inEvent: typeof inThread & { readonly event_id: unknown }

beforeEach(async () => {
  server = await startRtm()
  agent = await server.agent()
  const opened = await openChatV31(server, [say('hi'), cards])
  old = opened.client
  recent = await server.customer({ customerId: old.customerId })
  inChat = { chat_id: opened.chatId }
  inThread = { ...inChat, thread_id: opened.threadId }
  inEvent = { ...inThread, event_id: at(opened.answer, 'chat.thread.events.1.id') }
})
afterEach(() => server.stop())

const bare = { shop: { size: 4, gift: true } }
const wrapped = { shop: { size: { value: 4 }, gift: { value: true } } }
const names = { shop: ['size', 'gift'] }

describe('properties', () => {
  it.each(['chat', 'thread', 'event'] as const)(
    '[D2] of a %s are bare in requests and over 3.2, wrapped before, names in deletions',
    async (what) => {
      const where = { chat: inChat, thread: inThread, event: inEvent }[what]
      const before32 = what === 'thread' ? 'chat_thread' : what
      await recent.call(`update_${what}_properties`, { ...where, properties: bare })
      await old.call(`delete_${before32}_properties`, { ...where, properties: names })
      await agent.call(`update_${before32}_properties`, { ...where, properties: { shop: { size: 5 } } })

      for (const client of [old, agent]) {
        const updated = `${before32}_properties_updated`
        expect((await client.push(updated)).payload).toEqual({ ...where, properties: wrapped })
        expect((await client.push(updated)).payload).toMatchObject({
          properties: { shop: { size: { value: 5 } } },
        })
        const deleted = await client.push(`${before32}_properties_deleted`)
        expect(deleted.payload).toEqual({ ...where, properties: names })
      }
      expect((await recent.push(`${what}_properties_updated`)).payload).toEqual({
        ...where,
        properties: bare,
      })
      const deleted = await recent.push(`${what}_properties_deleted`)
      expect(deleted.payload).toEqual({ ...where, properties: names })
    },
  )

  it('[versions-3] their pushes answer the request on its connection alone', async () => {
    const updated = await old.request('update_event_properties', { ...inEvent, properties: bare })
    const deleted = await old.request('delete_event_properties', { ...inEvent, properties: names })
    expect((await old.push('event_properties_updated')).request_id).toBe(updated.request_id)
    expect((await old.push('event_properties_deleted')).request_id).toBe(deleted.request_id)
    expect(await recent.push('event_properties_updated')).not.toHaveProperty('request_id')
    expect(await agent.push('event_properties_deleted')).not.toHaveProperty('request_id')
  })

  it('[C27] wrong shapes are refused by their place', async () => {
    const nested = { shop: { rating: ['size'] } }
    const refused = await old.fail('delete_event_properties', { ...inEvent, properties: nested })
    expect(refused).toMatchObject({ type: 'validation' })
    expect(refused.message).toContain('payload.properties.shop')
    const listed = await recent.fail('update_event_properties', {
      ...inEvent,
      properties: { shop: { a: [1] } },
    })
    expect(listed.message).toContain('payload.properties.shop.a')
  })
})

describe('postbacks', () => {
  it('[spec 5.4] come to every reader under the id that he knows the user by', async () => {
    const postback = { id: 'yes', toggled: true }
    await agent.call('send_rich_message_postback', { ...inEvent, postback })
    const action = 'incoming_rich_message_postback'
    expect((await old.push(action)).payload).toEqual({ ...inEvent, user_id: smith, postback })
    expect((await agent.push(action)).payload).toEqual({ ...inEvent, user_id: smith, postback })
    const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
    expect((await recent.push(action)).payload).toEqual({ ...inEvent, user_id: hash, postback })
    await recent.call('send_rich_message_postback', { ...inEvent, postback })
    const threads = await old.call('get_chat_threads', inChat)
    const button = at(threads, 'chat.threads.0.events.1.elements.0.buttons.0')
    expect(button).toMatchObject({ text: 'Yes', user_ids: [smith, old.customerId] })
  })
})
