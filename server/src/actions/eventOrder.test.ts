import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conversation, sending } from './testing/conversation.ts'
import { emptyThread } from './testing/openHarness.ts'

describe('a repeated custom_id', () => {
  test('returns the first event; only the requester hears of it again', async () => {
    const { h, lena, chatId } = await conversation()
    const first = await h.must(lena, 'sendEvent', sending(chatId, 'Two', 'c2'))
    const again = await h.do(lena, 'sendEvent', sending(chatId, 'Other words', 'c2'))
    expect(again.outcome).toEqual({ ok: true, value: first })
    expect(again.publications).toMatchObject([
      { customerIds: [], agentIds: [], origin: lena.origin, answers: true, fact: { event: first.event } },
    ])
    expect((await h.must(lena, 'getChat', { chatId })).thread?.events).toHaveLength(2)
  })

  test('over HTTP, without a connection, tells nobody', async () => {
    const { h, lena, chatId } = await conversation()
    await h.must(lena, 'sendEvent', sending(chatId, 'Two', 'c2'))
    const again = await h.do({ ...lena, origin: null }, 'sendEvent', sending(chatId, 'Two', 'c2'))
    expect(again.publications).toEqual([])
  })

  test('is judged before the state of the thread, also after a restart', async () => {
    const { h, lena, chatId } = await conversation()
    const first = await h.must(lena, 'sendEvent', sending(chatId, 'Two', 'c2'))
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    expect((await h.do(lena, 'sendEvent', sending(chatId, 'Two', 'c2'))).outcome).toEqual({
      ok: true,
      value: first,
    })
    await h.restart()
    expect((await h.do(lena, 'sendEvent', sending(chatId, 'Two', 'c2'))).outcome).toEqual({
      ok: true,
      value: first,
    })
  })

  test('of two identical requests in flight adds one event', async () => {
    const { h, lena, chatId } = await conversation()
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => h.must(lena, 'sendEvent', sending(chatId, 'Two', 'c2'))),
    )
    expect(new Set(outcomes.map(({ event }) => event.id)).size).toBe(1)
    expect((await h.must(lena, 'getChat', { chatId })).thread?.events).toHaveLength(2)
  })

  test('of another author is another event', async () => {
    const { h, lena, smithCaller, chatId } = await conversation()
    const mine = await h.must(lena, 'sendEvent', sending(chatId, 'Two', 'c2'))
    const his = await h.must(smithCaller, 'sendEvent', sending(chatId, 'Two', 'c2'))
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
                return h.do(lena, 'sendEvent', { ...sending(chatId, 'x'), whenInactive: 'attach' })
              if (action === 'smith')
                return h.do(smithCaller, 'sendEvent', { ...sending(chatId, 'y'), whenInactive: 'open' })
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
