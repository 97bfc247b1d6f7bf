import { describe, expect, test } from 'vitest'
import { agentAccount, licenseOf, message, smith } from './testing/fixtures.ts'
import { agent, customer, emptyThread, newChat, openHarness } from './testing/openHarness.ts'

const outsider = agentAccount('outsider@example.com')
const access = (id: string) => agent(id, new Set(['chats--access:ro', 'chats--access:rw']))

/** Lena spoke to sales first, and speaks to everybody now. */
async function twoThreads() {
  const h = await openHarness({ licenses: [licenseOf(1, { agents: [smith, outsider] })] })
  const lena = customer('lena')
  await h.loginAgent(agent(smith.id))
  const { view, thread } = await h.must(lena, 'startChat', {
    ...newChat,
    groupIds: [1],
    events: [message('secret of sales')],
  })
  const chatId = view.chat.id
  await h.must(lena, 'closeThread', { chatId, requirePresence: false })
  await h.must(lena, 'activateChat', { ...emptyThread, chatId, groupIds: [0], events: [message('Hello')] })
  return { h, lena, chatId, threadId: thread.thread.id }
}

describe('[4.15] a thread of a group that is not the agent’s', () => {
  test('comes without its events, and is named', async () => {
    const { h, chatId, threadId } = await twoThreads()
    const who = access(outsider.id)
    const { threads, summary } = await h.must(who, 'getChatThreads', { chatId })
    expect(threads.map(({ events, restricted }) => [events.length, restricted ?? false])).toEqual([
      [0, true],
      [1, false],
    ])
    expect(summary).toHaveLength(2)
    const { thread } = await h.must(who, 'getChat', { chatId, threadId })
    expect(thread).toMatchObject({ restricted: true, events: [], thread: { id: threadId } })
    const { rows } = await h.must(who, 'listThreads', { chatId, order: 'asc' })
    expect(JSON.stringify(rows)).not.toContain('secret')
  })

  test('stays open to whoever was in it, to those who reach all, and to the customer', async () => {
    const { h, lena, chatId, threadId } = await twoThreads()
    for (const who of [access(smith.id), agent(outsider.id), lena]) {
      const { thread } = await h.must(who, 'getChat', { chatId, threadId })
      expect(thread?.restricted).toBeUndefined()
      expect(JSON.stringify(thread)).toContain('secret')
    }
  })

  test('its last events are named without what they say', async () => {
    const { h, lena, chatId } = await twoThreads()
    await h.must(lena, 'updateThreadProperties', {
      chatId,
      threadId: (await h.must(lena, 'getChat', { chatId })).thread?.thread.id ?? '',
      properties: { x: { y: 1 } },
    })
    const { rows } = await h.must(access(outsider.id), 'listChats', { order: 'desc', includeActive: true })
    const last = rows[0]?.lastEventPerType.map(({ event, restricted }) => [event.content.type, restricted])
    expect(last).toEqual([
      ['message', undefined],
      ['system_message', true],
    ])
  })
})

describe('[get_chats_summary] filters by properties', () => {
  test('all must hold; a page id of other filters is refused', async () => {
    const h = await openHarness()
    const smithCaller = agent(smith.id)
    for (const color of ['red', 'blue', 'blue', 'green']) {
      await h.must(smithCaller, 'startChat', {
        ...newChat,
        chatProperties: { shop: { color, big: color !== 'red' } },
      })
    }
    await h.must(smithCaller, 'startChat', newChat)
    const filter = (name: string, test: object) => ({ namespace: 'shop', name, test }) as never
    const ask = (properties: never[], more: object = {}) =>
      h.do(smithCaller, 'listChats', { order: 'asc', includeActive: true, limit: 1, properties, ...more })
    const total = async (...properties: never[]) => {
      const { outcome } = await ask(properties)
      return outcome.ok ? outcome.value.total : outcome.failure.type
    }
    const blue = filter('color', { kind: 'values', values: ['blue', 'black'] })
    expect(await total(blue)).toBe(2)
    expect(await total(filter('color', { kind: 'excludeValues', values: ['blue'] }))).toBe(3)
    expect(await total(filter('color', { kind: 'exists', exists: false }))).toBe(1)
    expect(await total(filter('big', { kind: 'values', values: [true] }))).toBe(3)
    expect(await total(filter('big', { kind: 'values', values: [1] }))).toBe(0)
    expect(await total(blue, filter('big', { kind: 'values', values: [false] }))).toBe(0)
    expect(await total(...Array.from({ length: 21 }, () => blue))).toBe('validation')

    const first = await ask([blue])
    if (!first.outcome.ok) throw new Error('refused')
    const pageId = first.outcome.value.nextPageId ?? ''
    expect((await ask([blue], { pageId })).outcome).toMatchObject({ ok: true, value: { nextPageId: null } })
    expect((await ask([], { pageId })).outcome).toMatchObject({ failure: { type: 'validation' } })
  })
})
