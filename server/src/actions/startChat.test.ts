import { describe, expect, test } from 'vitest'
import { jones, licenseOf, message, smith } from './testing/fixtures.ts'
import { agent, customer, emptyThread, newChat, openHarness } from './testing/openHarness.ts'

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

describe('activate_chat', () => {
  const closed = async () => {
    const h = await openHarness({ licenses: [licenseOf(1), licenseOf(2)] })
    const lena = customer('lena')
    await h.loginAgent(agent(smith.id))
    const { view, thread } = await h.must(lena, 'startChat', { ...newChat, events: [message('One', 'a')] })
    await h.must(lena, 'closeThread', { chatId: view.chat.id, requirePresence: false })
    return { h, lena, chatId: view.chat.id, firstThreadId: thread.thread.id }
  }

  test('[4.3] opens the next thread of the chain; a second time it is chat_already_active', async () => {
    const { h, lena, chatId, firstThreadId } = await closed()
    const { thread, eventIds } = await h.must(lena, 'activateChat', {
      ...emptyThread,
      chatId,
      events: [message('Again', 'b')],
    })
    expect(thread.thread).toMatchObject({ order: 2, previousThreadId: firstThreadId, active: true })
    expect(eventIds).toEqual([`${thread.thread.id}_1`])
    expect((await h.do(lena, 'activateChat', { ...emptyThread, chatId })).outcome).toMatchObject({
      failure: { type: 'chat_already_active' },
    })
    const earlier = await h.must(lena, 'getChat', { chatId, threadId: firstThreadId })
    expect(earlier.thread?.thread.nextThreadId).toBe(thread.thread.id)
  })

  test('repeated answers as it did then, also while active', async () => {
    const { h, lena, chatId } = await closed()
    const input = { ...emptyThread, chatId, events: [message('Again', 'b')] }
    const first = await h.must(lena, 'activateChat', input)
    expect(await h.must(lena, 'activateChat', input)).toMatchObject({ eventIds: first.eventIds })
  })

  test('what was accepted by another request is not said twice', async () => {
    const { h, lena, chatId, firstThreadId } = await closed()
    const whole = await h.must(lena, 'activateChat', {
      ...emptyThread,
      chatId,
      events: [message('One', 'a')],
    })
    expect(whole).toMatchObject({ eventIds: [`${firstThreadId}_1`], thread: { thread: { active: false } } })
    const part = await h.must(lena, 'activateChat', {
      ...emptyThread,
      chatId,
      events: [message('One', 'a'), message('Two', 'b')],
    })
    expect(part.eventIds).toEqual([`${firstThreadId}_1`, `${part.thread.thread.id}_1`])
    expect(part.thread.events).toHaveLength(1)
  })

  test('[4.5] without continuous the mode stays', async () => {
    const { h, lena, chatId } = await closed()
    await h.must(lena, 'activateChat', { ...emptyThread, chatId, continuous: true })
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    const { view } = await h.must(lena, 'activateChat', { ...emptyThread, chatId })
    expect(view.chat.continuous).toBe(true)
  })

  test('[follow_chat] ends what others followed, after telling them of it', async () => {
    const { h, lena, chatId } = await closed()
    const fan = agent(jones.id)
    await h.must(fan, 'followChat', { chatId })
    const { publications } = await h.do(lena, 'activateChat', { ...emptyThread, chatId, groupIds: [1] })
    expect(publications[0]?.agentIds).toContain(jones.id)
    const sent = await h.do(lena, 'sendEvent', { chatId, event: message('x'), whenInactive: 'fail' })
    expect(sent.publications[0]?.agentIds).toEqual([smith.id])
  })

  test('by an agent: he serves it, and the former agent no longer does', async () => {
    const { h, chatId } = await closed()
    const { view } = await h.must(agent(jones.id), 'activateChat', { ...emptyThread, chatId })
    expect(view.chat.members.map(({ userId, present }) => [userId, present])).toEqual([
      ['lena', true],
      [smith.id, false],
      [jones.id, true],
    ])
  })
})
