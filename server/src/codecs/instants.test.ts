import { expect, it } from 'vitest'
import { endOfSecond, parseRfc3339, toRfc3339, toSeconds } from './instants.ts'

const instant = 1_591_089_267_518_300

it('[E21] instants have six decimals and end in Z', () => {
  expect(toRfc3339(instant)).toBe('2020-06-02T09:14:27.518300Z')
  expect(toRfc3339(0)).toBe('1970-01-01T00:00:00.000000Z')
  expect(toRfc3339(instant + 7)).toBe('2020-06-02T09:14:27.518307Z')
})

it.each([
  ['2020-06-02T09:14:27.518300Z', instant],
  ['2020-06-02T11:14:27.5183+02:00', instant],
  ['2020-06-02t09:14:27.518300999z', instant],
  ['2020-06-02T09:14:27Z', 1_591_089_267_000_000],
  ['2020-06-02', null],
  ['2020-13-02T09:14:27Z', null],
  ['1591089267', null],
  ['', null],
])('[E21] %s is read as %s', (text, expected) => {
  expect(parseRfc3339(text)).toBe(expected)
})

it('[contract] a marker in seconds means the end of that second; outward it is floored', () => {
  expect(endOfSecond(1_591_089_267)).toBe(1_591_089_267_999_999)
  expect(toSeconds(instant)).toBe(1_591_089_267)
})
