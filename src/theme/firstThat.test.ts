import { expect, test } from 'vitest'
import { firstThat } from './firstThat.ts'

test('the first that passes is found, wherever it is', () => {
  for (const most of [1, 2, 7, 100]) {
    for (let first = 0; first <= most; first += 1) {
      expect(firstThat(most, (candidate) => candidate >= first)).toBe(first)
    }
  }
})

test('where none passes it is the last, and few are asked', () => {
  let asked = 0
  const never = () => {
    asked += 1
    return false
  }
  expect(firstThat(1_000, never)).toBe(1_000)
  expect(asked).toBeLessThan(13)
})
