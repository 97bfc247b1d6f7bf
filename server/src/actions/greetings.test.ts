import { describe, expect, test } from 'vitest'
import { message, smith } from './testing/fixtures.ts'
import { arrive, go, greeting, open, shown, told } from './testing/greetings.ts'
import { agent, customer, emptyThread, newChat } from './testing/openHarness.ts'

describe('accept_greeting and cancel_greeting', () => {
  const greeted = async () => {
    const h = await open(greeting(7, {}))
    await h.core.makeCustomerPermanent(1, 'lena')
    const lena = customer('lena')
    await arrive(h, lena, '/')
    return { h, lena, uniqueId: shown(h).uniqueId }
  }

  test('[13.2] accepted once; the next login says so, also after a restart', async () => {
    const { h, lena, uniqueId } = await greeted()
    const accept = () => h.do(lena, 'acceptGreeting', { greetingId: 7, uniqueId })
    expect((await accept()).publications).toMatchObject([
      { answers: true, customerIds: ['lena'], agentIds: [], fact: { type: 'greetingAccepted', uniqueId } },
    ])
    await accept()
    expect((await h.must(lena, 'getCustomer', {})).statistics.greetingsAcceptedCount).toBe(1)
    await h.restart()
    const again = await arrive(h, customer('lena'), '/')
    expect(again.greeting).toMatchObject({ id: 7, uniqueId, accepted: true })
    // It is on the screen: not shown a second time.
    expect(told(h)).toEqual(['+7'])
  })

  test('[13.3] cancelled: gone for this visit, and back in the next as a repeated showing', async () => {
    const { h, lena, uniqueId } = await greeted()
    const { publications } = await h.do(lena, 'cancelGreeting', { uniqueId })
    expect(publications).toMatchObject([{ answers: true, fact: { type: 'greetingCanceled', uniqueId } }])
    await go(h, lena, '/2')
    expect(told(h)).toEqual(['+7', '-'])
    h.core.disconnected(lena)
    await h.advance(6000)
    expect((await arrive(h, customer('lena'), '/')).greeting).toBeNull()
    expect(shown(h)).toMatchObject({ displayedFirstTime: false })
    expect(shown(h).uniqueId).not.toBe(uniqueId)
  })

  test('[13.5] an unknown one is greeting_not_found, and so is another’s', async () => {
    const { h, lena, uniqueId } = await greeted()
    const refused = { failure: { type: 'greeting_not_found' } }
    const attempts = [
      await h.do(lena, 'acceptGreeting', { greetingId: 7, uniqueId: 'NOSUCH' }),
      await h.do(lena, 'acceptGreeting', { greetingId: 8, uniqueId }),
      await h.do(lena, 'cancelGreeting', { uniqueId: 'NOSUCH' }),
      await h.do(customer('ben'), 'cancelGreeting', { uniqueId }),
      await h.do(customer('lena', 2), 'acceptGreeting', { greetingId: 7, uniqueId }),
    ]
    expect(attempts.slice(0, 4).map(({ outcome }) => outcome)).toMatchObject([
      refused,
      refused,
      refused,
      refused,
    ])
    expect(attempts[4]?.outcome.ok).toBe(false)
  })
})

describe('[13.4] a chat that begins with a greeting', () => {
  test('carries it, opens with it, and counts it as seen', async () => {
    const h = await open(greeting(7, {}))
    await h.loginAgent(agent(smith.id))
    const lena = customer('lena')
    await arrive(h, lena, '/')
    const { uniqueId } = shown(h)
    const { thread, eventIds, view } = await h.must(lena, 'startChat', {
      ...newChat,
      events: [message('Yes, please', 'a')],
      threadProperties: { lc2: { greeting_id: 99, other: 'kept' } },
    })
    expect(thread.thread.properties).toEqual({
      lc2: { greeting_id: 7, greeting_unique_id: uniqueId, other: 'kept' },
    })
    expect(
      thread.events.map(({ authorId, content }) => [authorId, 'text' in content && content.text]),
    ).toEqual([
      [smith.id, 'Greeting 7'],
      ['lena', 'Yes, please'],
    ])
    expect(eventIds).toEqual([`${thread.thread.id}_2`])
    expect(view.users.map((user) => user.kind)).toEqual(['customer', 'agent'])
    expect((await h.must(lena, 'getCustomer', {})).statistics.greetingsAcceptedCount).toBe(1)
    // A repeat is answered as the first one was, and the greeting is used up.
    const again = await h.must(lena, 'startChat', { ...newChat, events: [message('Yes, please', 'a')] })
    expect(again.eventIds).toEqual(eventIds)
    await h.must(lena, 'closeThread', { chatId: view.chat.id, requirePresence: false })
    const next = await h.must(lena, 'activateChat', { ...emptyThread, chatId: view.chat.id })
    expect(next.thread.thread.properties).toEqual({})
    expect(next.thread.events).toEqual([])
  })
})
