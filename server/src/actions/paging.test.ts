import { describe, expect, test } from 'vitest'
import { licenseOf, message, smith } from './testing/fixtures.ts'
import { agent, customer, emptyThread, type Harness, newChat, openHarness } from './testing/openHarness.ts'

const manySlots = licenseOf(1, { agents: [{ ...smith, concurrentChats: 100 }] })

async function chats(count: number) {
  const h = await openHarness({ licenses: [manySlots] })
  await h.loginAgent(agent(smith.id))
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) {
    h.clock.advance(at % 2)
    ids.push((await h.must(customer(`c${at}`), 'startChat', newChat)).view.chat.id)
  }
  return { h, ids }
}

async function threads(count: number) {
  const h = await openHarness({ licenses: [manySlots] })
  const lena = customer('lena')
  await h.loginAgent(agent(smith.id))
  const { view } = await h.must(lena, 'startChat', { ...newChat, events: [message('1')] })
  const chatId = view.chat.id
  for (let at = 2; at <= count; at += 1) {
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    await h.must(lena, 'activateChat', { ...emptyThread, chatId, events: [message(`${at}`)] })
  }
  return { h, lena, chatId }
}

describe('list_chats', () => {
  test.each(['asc', 'desc'] as const)(
    '%s: the pages forwards and back give every chat once',
    async (order) => {
      const { h, ids } = await chats(7)
      const who = agent(smith.id)
      const expected = order === 'asc' ? ids : [...ids].reverse()
      // Chats of the same instant stand by id; compare as sets per page walk and check order by creation.
      const first = await h.must(who, 'listChats', { order, limit: 3, includeActive: true })
      expect(first).toMatchObject({ total: 7, previousPageId: null })
      const second = await h.must(who, 'listChats', {
        order: 'asc',
        pageId: first.nextPageId ?? '',
        includeActive: true,
      })
      const third = await h.must(who, 'listChats', {
        order: 'asc',
        pageId: second.nextPageId ?? '',
        includeActive: true,
      })
      const seen = [...first.rows, ...second.rows, ...third.rows].map((row) => row.chat.id)
      expect(new Set(seen)).toEqual(new Set(expected))
      expect(seen).toHaveLength(7)
      const instants = [...first.rows, ...second.rows, ...third.rows].map(
        (row) => row.lastThread?.createdAt ?? 0,
      )
      const sorted = [...instants].sort((one, other) => (order === 'asc' ? one - other : other - one))
      expect(instants).toEqual(sorted)
      expect(third.nextPageId).toBeNull()
      const back = await h.must(who, 'listChats', {
        order: 'asc',
        pageId: third.previousPageId ?? '',
        includeActive: true,
      })
      expect(back.rows.map((row) => row.chat.id)).toEqual(second.rows.map((row) => row.chat.id))
      const start = await h.must(who, 'listChats', {
        order: 'asc',
        pageId: back.previousPageId ?? '',
        includeActive: true,
      })
      expect(start.rows.map((row) => row.chat.id)).toEqual(first.rows.map((row) => row.chat.id))
      expect(start.previousPageId).toBeNull()
    },
  )

  test('without includeActive only closed chats', async () => {
    const { h, ids } = await chats(2)
    await h.must(customer('c0'), 'closeThread', { chatId: ids[0] ?? '', requirePresence: false })
    const { rows } = await h.must(agent(smith.id), 'listChats', { order: 'desc', includeActive: false })
    expect(rows.map((row) => row.chat.id)).toEqual([ids[0]])
  })

  test.each([
    ['over the maximum of customers', customer('c0'), { limit: 26 }],
    ['over the maximum of agents', agent(smith.id), { limit: 101 }],
    ['zero', agent(smith.id), { limit: 0 }],
    ['not whole', agent(smith.id), { limit: 1.5 }],
    ['a page id that was tampered with', agent(smith.id), { pageId: 'bmV4dC0y.0123456789abcdef' }],
  ])('[E7] %s is a validation error', async (_name, who, more) => {
    const { h } = await chats(1)
    const { outcome } = await h.do(who, 'listChats', { order: 'desc', includeActive: true, ...more })
    expect(outcome).toMatchObject({ failure: { type: 'validation' } })
  })

  test('rows carry the last event of each type', async () => {
    const { h, lena, chatId } = await threads(2)
    const { rows } = await h.must(lena, 'listChats', { order: 'desc', includeActive: true })
    const last = rows[0]?.lastEventPerType.map(({ event, thread }) => [event.content.type, thread.order])
    expect(last).toEqual([
      ['message', 2],
      ['system_message', 1],
    ])
    expect(rows[0]).toMatchObject({ chat: { id: chatId }, lastThread: { order: 2 } })
  })
})

describe('list_threads', () => {
  const orders = (page: Awaited<ReturnType<typeof list>>) => page.rows.map(({ thread }) => thread.order)
  const list = (h: Harness, chatId: string, more: object) =>
    h.must(customer('lena'), 'listThreads', { chatId, order: 'desc', ...more })

  test('three at a time, the newest first, by default', async () => {
    const { h, chatId } = await threads(5)
    const first = await list(h, chatId, {})
    expect(orders(first)).toEqual([5, 4, 3])
    expect(first).toMatchObject({ total: 5, previousPageId: null })
    const second = await list(h, chatId, { pageId: first.nextPageId ?? '' })
    expect(orders(second)).toEqual([2, 1])
    expect(second.nextPageId).toBeNull()
    expect(orders(await list(h, chatId, { pageId: second.previousPageId ?? '' }))).toEqual([5, 4, 3])
    expect(orders(await list(h, chatId, { order: 'asc', limit: 2 }))).toEqual([1, 2])
  })

  test('[4.18] min_events_count gives as many threads as it needs, also on the next page', async () => {
    const { h, chatId } = await threads(5)
    // Closed threads hold a message and the farewell; the last one only its message.
    const first = await list(h, chatId, { minEventsCount: 3 })
    expect(orders(first)).toEqual([5, 4])
    expect(orders(await list(h, chatId, { pageId: first.nextPageId ?? '' }))).toEqual([3, 2])
  })

  test.each([
    ['together with limit', { minEventsCount: 3, limit: 2 }],
    ['over 100', { minEventsCount: 101 }],
    ['a limit over 100', { limit: 101 }],
    ['a page id of another chat', { pageId: 'x.y' }],
  ])('[4.18] %s: validation', async (_name, more) => {
    const { h, lena, chatId } = await threads(1)
    expect((await h.do(lena, 'listThreads', { chatId, order: 'desc', ...more })).outcome).toMatchObject({
      failure: { type: 'validation' },
    })
  })
})

test('get_chat: the latest thread, or the one asked for; get_chat_threads: all, oldest first', async () => {
  const { h, lena, chatId } = await threads(3)
  expect((await h.must(lena, 'getChat', { chatId })).thread?.thread.order).toBe(3)
  const { threads: all, summary } = await h.must(agent(smith.id), 'getChatThreads', { chatId })
  expect(all.map(({ thread }) => thread.order)).toEqual([1, 2, 3])
  expect(summary).toEqual(all.map(({ thread }) => ({ threadId: thread.id, order: thread.order })))
  const threadId = all[0]?.thread.id ?? ''
  expect((await h.must(lena, 'getChat', { chatId, threadId })).thread?.thread.order).toBe(1)
  expect((await h.do(lena, 'getChat', { chatId, threadId: 'NOSUCHTHRE' })).outcome).toMatchObject({
    failure: { type: 'not_found' },
  })
})
