import type { Clock } from '../../platform/ports.ts'

/** A clock that a test turns by hand. */
export interface HandClock extends Clock {
  /** Runs every timer that is due on the way, in order. */
  advance(ms: number): void
  /** Sets the clock without running anything, as an administrator would. */
  set(nowMs: number): void
}

export function createHandClock(startMs = Date.UTC(2024, 0, 1)): HandClock {
  let nowMs = startMs
  let timers: { readonly atMs: number; readonly task: () => void }[] = []
  return {
    now: () => nowMs,
    after(delayMs, task) {
      const timer = { atMs: nowMs + delayMs, task }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    advance(ms) {
      const untilMs = nowMs + ms
      for (;;) {
        const [next] = timers.filter((one) => one.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)
        if (!next) break
        timers = timers.filter((one) => one !== next)
        nowMs = Math.max(nowMs, next.atMs)
        next.task()
      }
      nowMs = untilMs
    },
    set: (ms) => {
      nowMs = ms
    },
  }
}
