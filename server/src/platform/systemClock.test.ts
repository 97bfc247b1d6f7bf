import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from './systemClock.ts'
import { systemIds } from './systemIds.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a task runs once after its delay, unless it is cancelled', () => {
  const task = vi.fn()
  systemClock.after(1000, task)
  systemClock.after(1000, () => expect.unreachable())()
  vi.advanceTimersByTime(999)
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10_000)
  expect(task).toHaveBeenCalledOnce()
})

test('a delay longer than a timer can hold is slept through, not fired at once', () => {
  const task = vi.fn()
  const cancelled = vi.fn()
  const monthMs = 30 * 24 * 3_600_000
  systemClock.after(monthMs, task)
  const cancel = systemClock.after(monthMs, cancelled)
  vi.advanceTimersByTime(monthMs - 1)
  expect(task).not.toHaveBeenCalled()
  cancel()
  vi.advanceTimersByTime(2)
  expect(task).toHaveBeenCalledOnce()
  expect(cancelled).not.toHaveBeenCalled()
})

test('[B16] ids are UUIDs v4, and ten upper-case letters and digits', () => {
  expect(systemIds.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(systemIds.short()).toMatch(/^[A-Z0-9]{10}$/)
  expect(new Set(Array.from({ length: 1000 }, () => systemIds.short())).size).toBe(1000)
})
