import { describe, expect, test } from 'vitest'
import { smith } from '../testing/fixtures.ts'
import { arrive, go, greeting, open, shown, told } from '../testing/greetings.ts'
import { agent, customer, newChat } from '../testing/openHarness.ts'

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
