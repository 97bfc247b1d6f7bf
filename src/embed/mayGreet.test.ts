import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { mayGreet } from './mayGreet.ts'
import type { CustomerOption } from './options.ts'
import type { NewcomerGreeting } from './publicSettings.ts'

beforeEach(() => vi.stubGlobal('location', { href: 'https://shop.example/pricing?plan=2' }))
afterEach(() => vi.unstubAllGlobals())

type Rules = Partial<NewcomerGreeting>

const may = (rules: Rules, customer: CustomerOption = {}, group = 0) =>
  mayGreet({ may_greet: [{ group_id: 0, urls: [], ...rules }] }, { group, customer })
const field = { name: 'plan', value: 'gold' }

it.each<readonly [string, () => boolean, boolean]>([
  ['anywhere', () => may({}), true],
  ['an address that matches', () => may({ urls: ['plan=[0-9]+$'] }), true],
  ['an address that does not', () => may({ urls: ['^http:'] }), false],
  ['one of two does not match', () => may({ urls: ['pricing', 'cart'] }), false],
  ['both match', () => may({ urls: ['pricing', '^https:'] }), true],
  ['a field with its value', () => may({ session_field: field }, { fields: { plan: 'gold' } }), true],
  ['a field with another value', () => may({ session_field: field }, { fields: { plan: 'iron' } }), false],
  ['a field that is not there', () => may({ session_field: field }), false],
  ['all must hold', () => may({ urls: ['pricing'], session_field: field }), false],
  ['another group', () => may({}, {}, 1), false],
])('%s', (_name, found, expected) => {
  expect(found()).toBe(expected)
})

it('one of several is enough, and none is none', () => {
  const options = { group: 0, customer: {} }
  const may_greet = ['/cart', '/pricing'].map((part) => ({ group_id: 0, urls: [part] }))
  expect(mayGreet({ may_greet }, options)).toBe(true)
  expect(mayGreet({ may_greet: [] }, options)).toBe(false)
})
