import { describe, expect, test } from 'vitest'
import { conversation, sending } from './testing/conversation.ts'
import { message, smith } from './testing/fixtures.ts'
import { agent, customer, emptyThread, newChat, openHarness } from './testing/openHarness.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000
const found = { order: 'desc', includeActive: true } as const

describe('retention_days', () => {
  const aged = async (retentionDays: number | null) => {
    const h = await openHarness({ retentionDays, limits: { threadInactiveMs: 1000 * dayMs } })
    const smithCaller = agent(smith.id)
    await h.loginAgent(smithCaller)
    const start = async (id: string) =>
      (await h.must(customer(id), 'startChat', { ...newChat, events: [message(`parcel of ${id}`)] })).view
        .chat.id
    const close = (id: string, chatId: string) =>
      h.must(customer(id), 'closeThread', { chatId, requirePresence: false })
    const old = await start('old')
    await close('old', old)
    const returning = await start('returning')
    await close('returning', returning)
    await start('active')
    await h.must(smithCaller, 'createCustomer', { name: 'without a chat' })
    await h.must(smithCaller, 'createCustomer', { name: 'banned' })
    const { rows } = await h.must(smithCaller, 'listCustomers', {
      order: 'asc',
      filters: { name: { kind: 'values', values: ['banned'] } },
    })
    await h.must(smithCaller, 'banCustomer', { customerId: rows[0]?.id ?? '', days: 1000 })
    await h.advance(20 * dayMs)
    await h.must(customer('returning'), 'activateChat', {
      ...emptyThread,
      chatId: returning,
      events: [message('again')],
    })
    await h.advance(15 * dayMs)
    // The hand that turns the clock leaps over rounds: the next one is an hour away.
    await h.advance(hourMs)
    const chats = async () =>
      (await h.must(smithCaller, 'listChats', found)).rows.map(({ chat }) => chat.customerId).sort()
    return { h, smithCaller, chats, returning }
  }

  test('deletes closed chats, earlier threads and customers of which nothing was heard for so long', async () => {
    const { h, smithCaller, chats, returning } = await aged(30)
    expect(await chats()).toEqual(['active', 'returning'])
    const { threads, summary } = await h.must(smithCaller, 'getChatThreads', { chatId: returning })
    expect(threads.map(({ thread }) => [thread.order, thread.previousThreadId])).toEqual([[2, null]])
    expect(summary).toHaveLength(1)
    expect(await h.must(smithCaller, 'getArchives', { query: 'parcel' })).toMatchObject({ total: 1 })
    const left = await h.must(smithCaller, 'listCustomers', { order: 'asc', filters: {} })
    expect(left.rows.map(({ id, name }) => name ?? id).sort()).toEqual(['active', 'banned', 'returning'])
  })

  test('null keeps everything', async () => {
    const { chats } = await aged(null)
    expect(await chats()).toEqual(['active', 'old', 'returning'])
  })
})

describe('erasing a customer', () => {
  test('nothing of him is left, agents are told, and his connections end', async () => {
    const { h, smithCaller, chatId, threadId } = await conversation()
    await h.must(smithCaller, 'sendEvent', sending(chatId, 'Hello, Lena'))
    const before = h.published.length
    expect(await h.core.eraseCustomer(1, 'lena')).toEqual({
      wasKnown: true,
      chatIds: [chatId],
      uploadIds: [],
    })
    await h.rest()
    const told = h.published.slice(before).filter(({ fact }) => fact.type !== 'multicast')
    expect(told).toMatchObject([
      {
        agentIds: [smith.id, 'jones@example.com'],
        fact: { type: 'threadClosed', chatId, threadId, closedBy: null },
      },
      { customerIds: ['lena'], agentIds: [], fact: { type: 'customerCutOff', reason: 'erased' } },
    ])
    expect((await h.must(smithCaller, 'listChats', found)).rows).toEqual([])
    expect((await h.must(smithCaller, 'getArchives', {})).total).toBe(0)
    expect((await h.must(smithCaller, 'listCustomers', { order: 'asc', filters: {} })).total).toBe(0)
    expect((await h.do(smithCaller, 'sendEvent', sending(chatId, 'x'))).outcome).toMatchObject({
      failure: { type: 'not_found' },
    })
    // His slot is free again, and he may come back as somebody new.
    const again = await h.must(customer('lena'), 'startChat', newChat)
    expect(again.view.chat.id).not.toBe(chatId)
    expect(again.view.users).toHaveLength(2)
  })

  test('whoever is not known stays unknown; the same id of another license is untouched', async () => {
    const { h } = await conversation()
    await h.core.makeCustomerPermanent(2, 'lena')
    expect(await h.core.eraseCustomer(2, 'nobody')).toEqual({ wasKnown: false, chatIds: [], uploadIds: [] })
    expect(await h.core.eraseCustomer(2, 'lena')).toMatchObject({ wasKnown: true, chatIds: [] })
    expect((await h.must(customer('lena'), 'listChats', found)).rows).toHaveLength(1)
  })
})
