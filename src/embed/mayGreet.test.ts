import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { GreetingRules } from './fetchSettings.ts'
import { mayGreet } from './mayGreet.ts'
import type { CustomerOption } from './options.ts'

beforeEach(() => vi.stubGlobal('location', { href: 'https://shop.example/pricing?plan=2' }))
afterEach(() => vi.unstubAllGlobals())

const may = (rules: GreetingRules, customer: CustomerOption = {}, group = 0) =>
  mayGreet({ greetings: [{ group_id: 0, rules }] }, { group, customer })
const field = { name: 'plan', value: 'gold' }

it.each<readonly [string, () => boolean, boolean]>([
  ['no rules', () => may({}), true],
  ['an address that contains', () => may({ url_contains: '/pricing' }), true],
  ['an address that does not', () => may({ url_contains: '/cart' }), false],
  ['an address that matches', () => may({ url_matches: 'plan=[0-9]+$' }), true],
  ['an address that does not match', () => may({ url_matches: '^http:' }), false],
  ['the first visit is one', () => may({ visits_at_least: 1 }), true],
  ['a newcomer is not here for the second time', () => may({ visits_at_least: 2 }), false],
  [
    'pages are counted by the server, from any address',
    () => may({ page_views_at_least: 3, url_contains: '/cart' }),
    true,
  ],
  ['a field with its value', () => may({ session_field: field }, { fields: { plan: 'gold' } }), true],
  ['a field with another value', () => may({ session_field: field }, { fields: { plan: 'iron' } }), false],
  ['a field that is not there', () => may({ session_field: field }), false],
  ['all rules must hold', () => may({ url_contains: '/pricing', session_field: field }), false],
  ['another group', () => may({}, {}, 1), false],
])('%s', (_name, found, expected) => {
  expect(found()).toBe(expected)
})

it('one of several is enough, and none is none', () => {
  const options = { group: 0, customer: {} }
  const greetings = [{ url_contains: '/cart' }, { url_contains: '/pricing' }].map((rules) => ({
    group_id: 0,
    rules,
  }))
  expect(mayGreet({ greetings }, options)).toBe(true)
  expect(mayGreet({ greetings: [] }, options)).toBe(false)
})
