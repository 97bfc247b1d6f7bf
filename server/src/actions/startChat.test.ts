import { describe, expect, test } from 'vitest'
import { message, smith } from './testing/fixtures.ts'
import { agent, customer, newChat, openHarness } from './testing/openHarness.ts'

const scoped = (...scopes: string[]) => agent(smith.id, new Set(scopes))

describe('start_chat by a customer', () => {
  test('[B7] threadStarted alone answers, with the agent and the initial events inside', async () => {
    const h = await openHarness()
    const lena = customer('lena')
    await h.loginAgent(agent(smith.id))
    const { order, publications, outcome } = await h.do(lena, 'startChat', {
      ...newChat,
      events: [message('One', 'a'), message('Two')],
      threadProperties: { topic: { name: 'delivery' } },
      chatProperties: { source: { type: 'shop' } },
    })
    expect(order).toEqual(['response', 'threadStarted'])
    expect(publications).toMatchObject([
      {
        answers: true,
        customerIds: ['lena'],
        fact: {
          view: {
            chat: { properties: { source: { type: 'shop' } } },
            users: [{ kind: 'customer' }, { agentId: smith.id }],
          },
          thread: { thread: { properties: { topic: { name: 'delivery' } }, active: true }, queue: null },
        },
      },
    ])
    if (!outcome.ok) throw new Error('refused')
    const { thread, eventIds, view } = outcome.value
    expect(eventIds).toEqual([`${thread.thread.id}_1`, `${thread.thread.id}_2`])
    expect(view.chat.id).toMatch(/^[A-Z0-9]{10}$/)
    expect(thread.thread.id).toMatch(/^[A-Z0-9]{10}$/)
    expect(view.chat.access.groupIds).toEqual([0])
  })

  test.each([
    ['[4.4] nobody online', {}, 'groups_offline'],
    ['[9.5] an unknown group', { groupIds: [9] }, 'group_not_found'],
    ['no group at all', { groupIds: [] }, 'validation'],
    ['[C49] somebody else in chat.users', { userIds: ['mallory'] }, 'authorization'],
    ['a bad event', { events: [message('')] }, 'validation'],
  ])('is refused: %s', async (_name, more, type) => {
    const h = await openHarness()
    const { outcome, publications } = await h.do(customer('lena'), 'startChat', { ...newChat, ...more })
    expect(outcome).toMatchObject({ ok: false, failure: { type } })
    expect(publications).toEqual([])
  })

  test('[4.2] a second chat is chat_limit_reached', async () => {
    const h = await openHarness()
    await h.loginAgent(agent(smith.id))
    await h.must(customer('lena'), 'startChat', newChat)
    expect((await h.do(customer('lena'), 'startChat', newChat)).outcome).toMatchObject({
      failure: { type: 'chat_limit_reached' },
    })
  })

  test('continuous needs nobody online; the chat waits without a queue', async () => {
    const h = await openHarness()
    const { thread, view } = await h.must(customer('lena'), 'startChat', { ...newChat, continuous: true })
    expect(thread.queue).toBeNull()
    expect(view.chat.members).toHaveLength(1)
  })

  test('[14.4] the prechat form names the customer, in the push already', async () => {
    const h = await openHarness()
    await h.loginAgent(agent(smith.id))
    const form = {
      customId: 'f',
      properties: {},
      content: {
        type: 'filled_form' as const,
        formId: '1',
        fields: [
          { type: 'name' as const, id: '1', label: 'Name', answer: 'Lena' },
          { type: 'email' as const, id: '2', label: 'E-mail', answer: 'lena@shop.example' },
        ],
      },
    }
    const { order, publications } = await h.do(customer('lena'), 'startChat', { ...newChat, events: [form] })
    expect(order).toEqual(['response', 'threadStarted', 'customerUpdated'])
    expect(publications[0]?.fact).toMatchObject({
      view: {
        users: [
          { customer: { name: 'Lena', email: 'lena@shop.example', statistics: { chatsCount: 1 } } },
          {},
        ],
      },
    })
    expect(await h.must(customer('lena'), 'getCustomer', {})).toMatchObject({
      name: 'Lena',
      statistics: { chatsCount: 1, threadsCount: 1 },
    })
  })

  test('repeated with the same custom ids answers as it did then: in flight, later, closed, restarted', async () => {
    const h = await openHarness()
    const lena = customer('lena')
    await h.loginAgent(agent(smith.id))
    const input = { ...newChat, events: [message('One', 'a'), message('Same id', 'a'), message('None')] }
    const [first, second] = await Promise.all([
      h.must(lena, 'startChat', input),
      h.must(lena, 'startChat', input),
    ])
    expect(first.eventIds).toHaveLength(3)
    expect(second.eventIds).toEqual(first.eventIds)
    const chatId = first.view.chat.id
    const started = () => h.published.filter(({ fact }) => fact.type === 'threadStarted')
    expect(started()).toHaveLength(2)
    expect(started()[1]).toMatchObject({ customerIds: [], agentIds: [], answers: true })
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    await h.restart()
    const third = await h.must(lena, 'startChat', input)
    expect(third).toMatchObject({
      eventIds: first.eventIds,
      thread: { thread: { id: first.thread.thread.id } },
    })
  })
})

describe('start_chat by an agent', () => {
  const withCustomer = async () => {
    const h = await openHarness()
    await h.loginCustomer(customer('lena'))
    return h
  }

  test('makes him its member, whoever is online, and writes the customer down', async () => {
    const h = await withCustomer()
    const { view, isFollowed } = await h.must(agent(smith.id), 'startChat', {
      ...newChat,
      userIds: ['lena'],
      events: [message('Found it')],
      follow: true,
    })
    expect(view.chat).toMatchObject({ customerId: 'lena', followerIds: [smith.id] })
    expect(view.users).toHaveLength(2)
    expect(isFollowed).toBe(true)
    await h.restart()
    expect((await h.loginCustomer(customer('lena'))).chats).toMatchObject([
      { hasUnreadEvents: true, hasActiveThread: true },
    ])
  })

  test('[scopes] naming users needs chats--*:rw; without, a conversation scope will do', async () => {
    const h = await withCustomer()
    const named = { ...newChat, userIds: ['lena'] }
    const writer = scoped('chats.conversation--all:rw')
    expect((await h.do(writer, 'startChat', named)).outcome).toMatchObject({
      failure: { type: 'authorization' },
    })
    expect((await h.do(writer, 'startChat', newChat)).outcome.ok).toBe(true)
    expect((await h.do(scoped('chats--my:rw'), 'startChat', named)).outcome.ok).toBe(true)
    expect((await h.do(scoped('chats--all:ro'), 'startChat', newChat)).outcome).toMatchObject({
      failure: { type: 'authorization' },
    })
  })

  test.each([
    ['a customer whom nobody knows', ['nobody'], 'not_found'],
    ['two customers', ['lena', 'nobody'], 'validation'],
  ])('is refused: %s', async (_name, userIds, type) => {
    const h = await withCustomer()
    expect((await h.do(agent(smith.id), 'startChat', { ...newChat, userIds })).outcome).toMatchObject({
      failure: { type },
    })
  })
})
