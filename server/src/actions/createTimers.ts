import type { Clock } from '../platform/ports.ts'

/** A clock whose timers all end with `close`; none starts afterwards. */
export interface Timers extends Clock {
  close(): void
}

export function createTimers(clock: Clock): Timers {
  const running = new Set<() => void>()
  let isClosed = false
  return {
    now: () => clock.now(),
    after(delayMs, task) {
      if (isClosed) return () => {}
      const cancel = clock.after(delayMs, () => {
        running.delete(cancel)
        task()
      })
      running.add(cancel)
      return () => {
        running.delete(cancel)
        cancel()
      }
    },
    close() {
      isClosed = true
      for (const cancel of running) cancel()
      running.clear()
    },
  }
}
