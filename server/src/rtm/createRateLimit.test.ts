import { expect, it } from 'vitest'
import { createCountLimit } from './createCountLimit.ts'
import { createRateLimit } from './createRateLimit.ts'
import { createHandClock } from './testing/createHandClock.ts'

const times = (count: number, task: () => boolean) =>
  Array.from({ length: count }, task).filter(Boolean).length

it('[rate-1] a minute gives its number of requests, spread or at once, to each key', () => {
  const clock = createHandClock()
  const limit = createRateLimit({ clock, perMinute: 60 })
  expect(times(100, () => limit.take('a'))).toBe(60)
  expect(times(100, () => limit.take('b'))).toBe(60)
  clock.advance(10_000)
  expect(times(100, () => limit.take('a'))).toBe(10)
  clock.advance(600_000)
  expect(times(100, () => limit.take('a'))).toBe(60)
})

it('[rate-2] a key that was forgotten starts full, as it would have been by then', () => {
  const clock = createHandClock()
  const limit = createRateLimit({ clock, perMinute: 3 })
  times(3, () => limit.take('a'))
  clock.advance(59_999)
  expect(times(9, () => limit.take('a'))).toBe(2)
  clock.advance(130_000)
  expect(times(9, () => limit.take('a'))).toBe(3)
})

it('[count-1] places are given back once', () => {
  const limit = createCountLimit({ maxPerKey: 2 })
  const release = limit.take('a')
  limit.take('a')
  expect(limit.take('a')).toBeNull()
  expect(limit.take('b')).not.toBeNull()
  release?.()
  release?.()
  expect(limit.take('a')).not.toBeNull()
  expect(limit.take('a')).toBeNull()
})
