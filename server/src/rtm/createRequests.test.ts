import { expect, it, vi } from 'vitest'
import { createRequests } from './createRequests.ts'
import { createHandClock } from './testing/createHandClock.ts'

function setUp() {
  const clock = createHandClock()
  return { clock, requests: createRequests({ clock, maxPending: 2, timeoutMs: 1000 }) }
}

it('[behaviour-1.12] one more than the limit finds no place until one is answered', () => {
  const { requests } = setUp()
  const first = requests.begin('1', vi.fn())
  requests.begin('2', vi.fn())
  expect(requests.begin('3', vi.fn())).toBeNull()
  first?.claimAnswer()
  expect(requests.begin('3', vi.fn())).not.toBeNull()
  first?.settle()
  expect(requests.begin('4', vi.fn())).toBeNull()
})

it('[behaviour-1.12] a request that was given up keeps its place until its work has ended', () => {
  const { clock, requests } = setUp()
  const stuck = requests.begin('1', vi.fn())
  requests.begin('2', vi.fn())
  clock.advance(1000)
  expect(requests.begin('3', vi.fn())).toBeNull()
  stuck?.settle()
  expect(requests.begin('3', vi.fn())).not.toBeNull()
})

it('[behaviour-1.13] the timeout answers, and the late result is not sent', () => {
  const { clock, requests } = setUp()
  const onTimeout = vi.fn()
  const running = requests.begin('1', onTimeout)
  clock.advance(1000)
  expect(onTimeout).toHaveBeenCalledTimes(1)
  expect(running?.claimAnswer()).toBe(false)
  expect(requests.gaveUp('1')).toBe(true)
  running?.settle()
  expect(requests.gaveUp('1')).toBe(false)
})

it('[behaviour-1.11] a request is answered once', () => {
  const { clock, requests } = setUp()
  const onTimeout = vi.fn()
  const running = requests.begin('1', onTimeout)
  expect(running?.claimAnswer()).toBe(true)
  expect(running?.claimAnswer()).toBe(false)
  clock.advance(5000)
  expect(onTimeout).not.toHaveBeenCalled()
})

it('[drain-1] idle is told at once or when the last one has settled', () => {
  const { requests } = setUp()
  const now = vi.fn()
  requests.whenIdle(now)
  expect(now).toHaveBeenCalledTimes(1)

  const one = requests.begin('1', vi.fn())
  const other = requests.begin(null, vi.fn())
  const later = vi.fn()
  requests.whenIdle(later)
  one?.settle()
  one?.settle()
  expect(later).not.toHaveBeenCalled()
  other?.settle()
  expect(later).toHaveBeenCalledTimes(1)
})
