import { expect, it, vi } from 'vitest'
import { createDeadline } from './createDeadline.ts'
import { createHandClock } from './testing/createHandClock.ts'

function setUp() {
  const clock = createHandClock()
  const onPassed = vi.fn()
  return { clock, onPassed, deadline: createDeadline({ clock, afterMs: 1000, onPassed }) }
}

it('[deadline-1] passes once, when the time is over', () => {
  const { clock, onPassed } = setUp()
  clock.advance(999)
  expect(onPassed).not.toHaveBeenCalled()
  clock.advance(1)
  clock.advance(5000)
  expect(onPassed).toHaveBeenCalledTimes(1)
})

it('[deadline-2] a touch starts the wait anew', () => {
  const { clock, onPassed, deadline } = setUp()
  clock.advance(900)
  deadline.touch()
  clock.advance(999)
  expect(onPassed).not.toHaveBeenCalled()
  clock.advance(1)
  expect(onPassed).toHaveBeenCalledTimes(1)
})

it('[deadline-3] nothing passes after stop, also when it was prolonged before', () => {
  const { clock, onPassed, deadline } = setUp()
  clock.advance(900)
  deadline.touch()
  clock.advance(500)
  deadline.stop()
  clock.advance(9000)
  expect(onPassed).not.toHaveBeenCalled()
})
