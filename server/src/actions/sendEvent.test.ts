import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jones, message, smith } from './testing/fixtures.ts'
import { agent, customer, emptyThread, type Harness, newChat, openHarness } from './testing/openHarness.ts'

async function conversation(h?: Harness) {
  const harness = h ?? (await openHarness())
  const lena = customer('lena')
  const smithCaller = agent(smith.id)
  await harness.loginAgent(smithCaller)
  await harness.loginCustomer(lena)
  const { view } = await harness.must(lena, 'startChat', { ...newChat, events: [message('Hello', 'first')] })
  return { h: harness, lena, smithCaller, chatId: view.chat.id }
}
const send = (chatId: string, text: string, customId: string | null = null) =>
  ({ chatId, event: message(text, customId), whenInactive: 'fail' }) as const

describe('send_event', () => {
  test('the response comes before the one push, which answers it and goes to members alone', async () => {
    const { h, lena, chatId } = await conversation()
    const { order, publications, outcome } = await h.do(lena, 'sendEvent', send(chatId, 'Two', 'c2'))
    expect(order).toEqual(['response', 'eventAdded'])
    expect(outcome).toMatchObject({
      ok: true,
      value: { event: { customId: 'c2', order: 2, authorId: 'lena' } },
    })
    expect(publications).toMatchObject([
      { customerIds: ['lena'], agentIds: [smith.id], answers: true, origin: lena.origin },
    ])
  })

  test('[4.11] the sender has read everything up to his event; others have not', async () => {
    const { h, lena, chatId } = await conversation()
    const { event } = await h.must(lena, 'sendEvent', send(chatId, 'Two'))
    const { view } = await h.must(lena, 'getChat', { chatId })
    expect(view.chat.members.map((member) => member.seenUpTo)).toEqual([event.createdAt, null])
  })

  test('an event for agents never reaches the customer, in push, page or login', async () => {
    const { h, lena, smithCaller, chatId } = await conversation()
    const whisper = { ...message('psst'), recipients: 'agents' as const }
    const { publications } = await h.do(smithCaller, 'sendEvent', {
      chatId,
      event: whisper,
      whenInactive: 'fail',
    })
    expect(publications.every(({ customerIds }) => customerIds.length === 0)).toBe(true)
    const { rows } = await h.must(lena, 'listThreads', { chatId, order: 'desc' })
    expect(JSON.stringify(rows)).not.toContain('psst')
    expect(JSON.stringify(await h.must(lena, 'getChat', { chatId }))).not.toContain('psst')
    const list = await h.must(lena, 'listChats', { order: 'desc', includeActive: true })
    expect(JSON.stringify(list)).not.toContain('psst')
    const again = await h.loginCustomer(customer('lena'))
    expect(again.chats).toMatchObject([{ hasUnreadEvents: false, hasActiveThread: true }])
  })

  test('[7.4] an answer is unread until it is marked as seen', async () => {
    const { h, lena, smithCaller, chatId } = await conversation()
    const { event } = await h.must(smithCaller, 'sendEvent', send(chatId, 'Hi'))
    expect((await h.loginCustomer(customer('lena'))).chats).toMatchObject([{ hasUnreadEvents: true }])
    await h.must(lena, 'markEventsAsSeen', { chatId, seenUpTo: event.createdAt })
    expect((await h.loginCustomer(customer('lena'))).chats).toMatchObject([{ hasUnreadEvents: false }])
  })

  test('[4.12] an agent who writes joins: userAdded first, then the event', async () => {
    const { h, chatId } = await conversation()
    const jonesCaller = agent(jones.id)
    await h.loginAgent(jonesCaller)
    const { order, publications } = await h.do(jonesCaller, 'sendEvent', send(chatId, 'Me too'))
    expect(order).toEqual(['response', 'userAdded', 'eventAdded', 'eventAdded'])
    expect(publications.map(({ answers }) => answers)).toEqual([false, false, true])
    expect(publications[1]?.fact).toMatchObject({
      event: { content: { systemMessageType: 'agent_joined', text: 'Jones joined the chat' } },
    })
    const { view, thread } = await h.must(jonesCaller, 'getChat', { chatId })
    expect(view.chat.members.map((member) => member.userId)).toEqual(['lena', smith.id, jones.id])
    expect(thread?.thread.userIds).toContain(jones.id)
  })

  test('name and e-mail of a filled form become the customer, and everybody concerned learns it', async () => {
    const { h, lena, chatId } = await conversation()
    const form = {
      customId: null,
      properties: {},
      content: {
        type: 'filled_form' as const,
        formId: '1',
        fields: [{ type: 'name' as const, id: '1', label: 'Name', answer: 'Lena' }],
      },
    }
    const { order } = await h.do(lena, 'sendEvent', { chatId, event: form, whenInactive: 'fail' })
    expect(order).toEqual(['response', 'eventAdded', 'customerUpdated'])
    expect((await h.must(lena, 'getCustomer', {})).name).toBe('Lena')
  })

  test.each([
    ['empty', message(''), 'validation'],
    ['too long', message('x'.repeat(16_385)), 'validation'],
    [
      'a file',
      { customId: null, properties: {}, content: { type: 'file', url: 'https://x/y' } },
      'validation',
    ],
  ] as const)('refuses %s and adds nothing', async (_name, event, type) => {
    const { h, lena, chatId } = await conversation()
    const { outcome, publications } = await h.do(lena, 'sendEvent', { chatId, event, whenInactive: 'fail' })
    expect(outcome).toMatchObject({ ok: false, failure: { type } })
    expect(publications).toEqual([])
    expect((await h.must(lena, 'getChat', { chatId })).thread?.events).toHaveLength(1)
  })
})

describe('send_event without an active thread', () => {
  const closed = async () => {
    const given = await conversation()
    await given.h.must(given.lena, 'closeThread', { chatId: given.chatId, requirePresence: false })
    return given
  }

  test('[4.10] fails with chat_inactive in 3.2', async () => {
    const { h, lena, chatId } = await closed()
    expect((await h.do(lena, 'sendEvent', send(chatId, 'x'))).outcome).toMatchObject({
      failure: { type: 'chat_inactive' },
    })
  })

  test('[4.9] attach adds to the last thread, which stays closed', async () => {
    const { h, lena, chatId } = await closed()
    const { order } = await h.do(lena, 'sendEvent', { ...send(chatId, 'x'), whenInactive: 'attach' })
    expect(order).toEqual(['response', 'eventAdded'])
    const { thread } = await h.must(lena, 'getChat', { chatId })
    expect(thread).toMatchObject({ thread: { active: false, order: 1 } })
    expect(thread?.events.map((event) => event.content.type)).toEqual([
      'message',
      'system_message',
      'message',
    ])
  })

  test('[B15] open starts a thread, and its push stands instead of the event', async () => {
    const { h, lena, chatId } = await closed()
    const { order, publications } = await h.do(lena, 'sendEvent', {
      ...send(chatId, 'x'),
      whenInactive: 'open',
    })
    expect(order).toEqual(['response', 'threadStarted'])
    expect(publications).toMatchObject([{ answers: true, fact: { thread: { events: [{ order: 1 }] } } }])
  })
})

describe('a repeated custom_id', () => {
  test('returns the first event; only the requester hears of it again', async () => {
    const { h, lena, chatId } = await conversation()
    const first = await h.must(lena, 'sendEvent', send(chatId, 'Two', 'c2'))
    const again = await h.do(lena, 'sendEvent', send(chatId, 'Other words', 'c2'))
    expect(again.outcome).toEqual({ ok: true, value: first })
    expect(again.publications).toMatchObject([
      { customerIds: [], agentIds: [], origin: lena.origin, answers: true, fact: { event: first.event } },
    ])
    expect((await h.must(lena, 'getChat', { chatId })).thread?.events).toHaveLength(2)
  })

  test('over HTTP, without a connection, tells nobody', async () => {
    const { h, lena, chatId } = await conversation()
    await h.must(lena, 'sendEvent', send(chatId, 'Two', 'c2'))
    const again = await h.do({ ...lena, origin: null }, 'sendEvent', send(chatId, 'Two', 'c2'))
    expect(again.publications).toEqual([])
  })

  test('is judged before the state of the thread, also after a restart', async () => {
    const { h, lena, chatId } = await conversation()
    const first = await h.must(lena, 'sendEvent', send(chatId, 'Two', 'c2'))
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    expect((await h.do(lena, 'sendEvent', send(chatId, 'Two', 'c2'))).outcome).toEqual({
      ok: true,
      value: first,
    })
    await h.restart()
    expect((await h.do(lena, 'sendEvent', send(chatId, 'Two', 'c2'))).outcome).toEqual({
      ok: true,
      value: first,
    })
  })

  test('of two identical requests in flight adds one event', async () => {
    const { h, lena, chatId } = await conversation()
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => h.must(lena, 'sendEvent', send(chatId, 'Two', 'c2'))),
    )
    expect(new Set(outcomes.map(({ event }) => event.id)).size).toBe(1)
    expect((await h.must(lena, 'getChat', { chatId })).thread?.events).toHaveLength(2)
  })

  test('of another author is another event', async () => {
    const { h, lena, smithCaller, chatId } = await conversation()
    const mine = await h.must(lena, 'sendEvent', send(chatId, 'Two', 'c2'))
    const his = await h.must(smithCaller, 'sendEvent', send(chatId, 'Two', 'c2'))
    expect(his.event.id).not.toBe(mine.event.id)
  })
})

test('created_at strictly increases and order has no gap, whatever is sent together, over a restart and a clock set back', async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('lena', 'smith', 'close', 'activate') },
    { weight: 1, arbitrary: fc.constantFrom('restart', 'back', 'forth') },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
      async (rounds) => {
        const { h, lena, smithCaller, chatId } = await conversation()
        for (const round of rounds) {
          if (round.includes('restart')) {
            await h.restart()
            await h.loginAgent(smithCaller)
          }
          if (round.includes('back')) h.clock.set(h.clock.now() - 60_000)
          if (round.includes('forth')) h.clock.set(h.clock.now() + 7)
          await Promise.all(
            round.map((action) => {
              if (action === 'lena')
                return h.do(lena, 'sendEvent', { ...send(chatId, 'x'), whenInactive: 'attach' })
              if (action === 'smith')
                return h.do(smithCaller, 'sendEvent', { ...send(chatId, 'y'), whenInactive: 'open' })
              if (action === 'close') return h.do(lena, 'closeThread', { chatId, requirePresence: false })
              if (action === 'activate') return h.do(lena, 'activateChat', { ...emptyThread, chatId })
              return null
            }),
          )
        }
        const { threads } = await h.must(smithCaller, 'getChatThreads', { chatId })
        const instants = threads.flatMap(({ thread, events }) => [
          thread.createdAt,
          ...events.map((e) => e.createdAt),
        ])
        expect(instants).toEqual([...new Set(instants)].sort((one, other) => one - other))
        for (const { thread, events } of threads) {
          expect(events.map((event) => event.order)).toEqual(events.map((_, index) => index + 1))
          expect(events.every((event) => event.id === `${thread.id}_${event.order}`)).toBe(true)
        }
        const chain = threads.map(({ thread }) => thread)
        expect(chain.map((thread) => thread.order)).toEqual(chain.map((_, index) => index + 1))
        expect(chain.map((thread) => thread.previousThreadId)).toEqual([
          null,
          ...chain.slice(0, -1).map((t) => t.id),
        ])
        expect(chain.map((thread) => thread.nextThreadId)).toEqual([...chain.slice(1).map((t) => t.id), null])
        expect(chain.slice(0, -1).every((thread) => !thread.active)).toBe(true)
        // Everybody learnt of the events in the order in which they stand.
        const told = h.published.flatMap(({ fact }) =>
          fact.type === 'eventAdded' ? [fact.event] : fact.type === 'threadStarted' ? fact.thread.events : [],
        )
        expect(told.map((event) => event.createdAt)).toEqual(
          told.map((event) => event.createdAt).sort((one, other) => one - other),
        )
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)
