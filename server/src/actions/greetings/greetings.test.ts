import { describe, expect, test } from 'vitest'
import type { ConfiguredGreeting, GreetingRules } from '../../domain/license.ts'
import type { CustomerCaller, CustomerConnectionInfo } from '../contract.ts'
import { licenseOf, message, smith } from '../testing/fixtures.ts'
import { agent, customer, emptyThread, type Harness, newChat, openHarness } from '../testing/openHarness.ts'

const greeting = (id: number, rules: GreetingRules, more: Partial<ConfiguredGreeting> = {}) => ({
  id,
  groupId: 0,
  agentId: smith.id,
  addon: null,
  rules,
  event: { type: 'message', text: `Greeting ${id}` } as const,
  ...more,
})

const arrival = (url: string | null, more: Partial<CustomerConnectionInfo> = {}): CustomerConnectionInfo => ({
  customer: {},
  page: url === null ? null : { url: `https://shop.example${url}`, title: null },
  groupId: 0,
  referrer: null,
  ip: '203.0.113.1',
  userAgent: null,
  ...more,
})

const open = (...greetings: ConfiguredGreeting[]) => openHarness({ licenses: [licenseOf(1, { greetings })] })

async function arrive(h: Harness, who: CustomerCaller, url: string | null, more = {}) {
  const value = await h.must(who, 'loginCustomer', arrival(url, more))
  await h.rest()
  return value
}
const go = async (h: Harness, who: CustomerCaller, url: string) => {
  await h.must(who, 'updateCustomerPage', { url: `https://shop.example${url}`, title: null })
  await h.rest()
}
/** What was shown (`+`), cancelled (`-`), by the configured or the unique id. */
const told = (h: Harness) =>
  h.published.flatMap(({ fact }) =>
    fact.type === 'greetingShown' ? [`+${fact.greeting.id}`] : fact.type === 'greetingCanceled' ? ['-'] : [],
  )
const shown = (h: Harness) => {
  const last = h.published
    .flatMap(({ fact }) => (fact.type === 'greetingShown' ? [fact.greeting] : []))
    .at(-1)
  if (!last) throw new Error('no greeting')
  return last
}

describe('greeting rules', () => {
  test('an address that contains or matches, at login and at a page change', async () => {
    const h = await open(
      greeting(1, { urlContains: '/pricing' }),
      greeting(2, { urlMatches: '/item/[0-9]+$' }),
    )
    const lena = customer('lena')
    await arrive(h, lena, '/')
    expect(told(h)).toEqual([])
    await go(h, lena, '/item/x')
    expect(told(h)).toEqual([])
    await go(h, lena, '/item/42')
    expect(told(h)).toEqual(['+2'])
    await arrive(h, customer('ben'), '/pricing?x=1')
    expect(told(h)).toEqual(['+2', '+1'])
  })

  test('the push goes to the visitor alone, with its agent and a first showing', async () => {
    const h = await open(greeting(7, {}, { addon: 'email' }))
    await arrive(h, customer('lena'), '/')
    const publication = h.published.find(({ fact }) => fact.type === 'greetingShown')
    expect(publication).toMatchObject({
      customerIds: ['lena'],
      agentIds: [],
      origin: null,
      fact: {
        greeting: {
          id: 7,
          addon: 'email',
          accepted: false,
          displayedFirstTime: true,
          event: { content: { type: 'message', text: 'Greeting 7' } },
          agent: { agentId: smith.id, name: 'Smith' },
        },
      },
    })
    expect((await h.must(customer('lena'), 'getCustomer', {})).statistics.greetingsShownCount).toBe(1)
  })

  test('time on the page: measured anew on every page, and not for whoever has gone', async () => {
    const h = await open(greeting(1, { afterMs: 3000 }))
    const lena = customer('lena')
    await arrive(h, lena, '/')
    await h.advance(2000)
    await go(h, lena, '/next')
    await h.advance(2000)
    expect(told(h)).toEqual([])
    await h.advance(1000)
    expect(told(h)).toEqual(['+1'])
    const ben = customer('ben')
    await arrive(h, ben, '/')
    h.core.disconnected(ben)
    await h.advance(3000)
    expect(told(h)).toEqual(['+1'])
  })

  test('visits, page views, session fields: all must hold, and the present one counts', async () => {
    const rules = { visitsAtLeast: 2, pageViewsAtLeast: 3, sessionField: { name: 'plan', value: 'gold' } }
    const h = await open(greeting(1, rules))
    await h.core.makeCustomerPermanent(1, 'lena')
    const first = customer('lena')
    await arrive(h, first, '/')
    await go(h, first, '/2')
    h.core.disconnected(first)
    await h.advance(6000)
    const second = customer('lena')
    await arrive(h, second, '/3')
    expect(told(h)).toEqual([])
    await h.must(second, 'updateCustomer', { sessionFields: [['plan', 'gold']] })
    await go(h, second, '/4')
    expect(told(h)).toEqual(['+1'])
  })

  test('only of the group that monitors the visitor; without a page, only what asks for none', async () => {
    const h = await open(
      greeting(1, {}, { groupId: 1 }),
      greeting(2, { urlContains: '/' }),
      greeting(3, { afterMs: 10 }),
    )
    await arrive(h, customer('lena'), null)
    await h.advance(10)
    expect(told(h)).toEqual(['+3'])
    await arrive(h, customer('ben'), '/', { groupId: 1 })
    expect(told(h)).toEqual(['+3', '+1'])
  })

  test('of several at once the first; each once in a visit; a newer one cancels it', async () => {
    const h = await open(greeting(1, {}), greeting(2, {}), greeting(3, { urlContains: '/cart', afterMs: 5 }))
    const lena = customer('lena')
    await arrive(h, lena, '/')
    await go(h, lena, '/x')
    expect(told(h)).toEqual(['+1'])
    await go(h, lena, '/cart')
    await h.advance(5)
    expect(told(h)).toEqual(['+1', '-', '+3'])
  })

  test('nobody is greeted who is in a chat', async () => {
    const h = await open(greeting(1, { urlContains: '/pricing' }))
    await h.loginAgent(agent(smith.id))
    const lena = customer('lena')
    await arrive(h, lena, '/')
    await h.must(lena, 'startChat', newChat)
    await go(h, lena, '/pricing')
    expect(told(h)).toEqual([])
  })

  test('a rich message as it is configured', async () => {
    const h = await open(
      greeting(
        1,
        {},
        {
          event: {
            type: 'rich_message',
            template_id: 'cards',
            elements: [
              {
                title: 'Hi',
                image: { url: 'https://x/i.png' },
                buttons: [{ text: 'Go', type: 'url', value: 'https://x' }, 7],
              },
            ],
          },
        },
      ),
    )
    await arrive(h, customer('lena'), '/')
    expect(shown(h).event.content).toEqual({
      type: 'rich_message',
      templateId: 'cards',
      elements: [
        {
          title: 'Hi',
          image: { url: 'https://x/i.png' },
          buttons: [
            { text: 'Go', type: 'url', value: 'https://x', userIds: [] },
            { text: '', userIds: [] },
          ],
        },
      ],
    })
  })
})

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
