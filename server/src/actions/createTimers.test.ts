import { expect, test } from 'vitest'
import { createTimers } from './createTimers.ts'
import { createHandClock } from './testing/createHandClock.ts'

test('closing ends every timer, and none starts afterwards', () => {
  const clock = createHandClock()
  const timers = createTimers(clock)
  const seen: string[] = []
  timers.after(10, () => seen.push('due'))
  timers.after(10, () => seen.push('cancelled'))()
  timers.after(30, () => seen.push('too late'))
  clock.advance(20)
  timers.close()
  timers.after(1, () => seen.push('never'))
  clock.advance(100)
  expect(seen).toEqual(['due'])
  expect(timers.now()).toBe(clock.now())
})
