import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulesHold } from './greetingRules.ts'
import type { GreetingRules } from './license.ts'
import { newcomerGreetings } from './newcomerGreetings.ts'

const greeting = (rules: GreetingRules, groupId = 0) => ({
  id: 1,
  groupId,
  agentId: 'smith@example.com',
  addon: null,
  rules,
  event: { type: 'message' as const, text: 'Hello' },
})
const settled = (rules: GreetingRules) => newcomerGreetings([greeting(rules)])
const mayBeDue = (rules: GreetingRules, url: string) =>
  settled(rules).some(({ urlPatterns }) => urlPatterns.every((pattern) => new RegExp(pattern).test(url)))

const field = { name: 'plan', value: 'gold' }

describe('where a newcomer could be greeted', () => {
  it.each<readonly [string, GreetingRules, ReturnType<typeof newcomerGreetings>]>([
    ['no rules', {}, [{ groupId: 0, urlPatterns: [] }]],
    ['an address that contains', { urlContains: 'pricing' }, [{ groupId: 0, urlPatterns: ['pricing'] }]],
    ['an address that matches', { urlMatches: 'plan=\\d+$' }, [{ groupId: 0, urlPatterns: ['plan=\\d+$'] }]],
    ['both', { urlContains: 'a.b', urlMatches: 'c' }, [{ groupId: 0, urlPatterns: ['a\\.b', 'c'] }]],
    ['the first visit is one', { visitsAtLeast: 1 }, [{ groupId: 0, urlPatterns: [] }]],
    ['a newcomer is not here for the second time', { visitsAtLeast: 2 }, []],
    [
      'pages are counted by the server, from any address, and a field may come later',
      { pageViewsAtLeast: 3, urlContains: 'cart', sessionField: field },
      [{ groupId: 0, urlPatterns: [] }],
    ],
    ['a field', { sessionField: field }, [{ groupId: 0, urlPatterns: [], sessionField: field }]],
    ['time on the page', { afterMs: 3000 }, [{ groupId: 0, urlPatterns: [] }]],
  ])('%s', (_name, rules, expected) => {
    expect(settled(rules)).toEqual(expected)
  })

  it('of several, each with its group', () => {
    const several = newcomerGreetings([greeting({}, 1), greeting({ visitsAtLeast: 3 }), greeting({}, 2)])
    expect(several.map(({ groupId }) => groupId)).toEqual([1, 2])
  })

  it('is wherever the rules hold that are about addresses, and nowhere else', () => {
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true })
    fc.assert(
      fc.property(url, fc.nat(), fc.nat(), (url, from, length) => {
        const start = from % url.length
        const rules = { urlContains: url.slice(start, start + 1 + (length % url.length)) }
        for (const address of [url, url.replaceAll(rules.urlContains, '_')]) {
          const visitor = { url: address, visitsCount: 1, pageViewsCount: 1, sessionFields: [] }
          expect(mayBeDue(rules, address)).toBe(rulesHold(rules, visitor))
        }
      }),
    )
  })
})
