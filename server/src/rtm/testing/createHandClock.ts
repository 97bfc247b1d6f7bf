import type { Clock } from '../../platform/ports.ts'

/** A clock turned by hand: nothing happens until `advance`, and then in the order of the times. */
export interface HandClock extends Clock {
  advance(ms: number): void
}

export function createHandClock(startMs = 1_600_000_000_000): HandClock {
  let now = startMs
  const tasks = new Set<{ readonly at: number; readonly run: () => void }>()

  const nextUntil = (end: number) =>
    [...tasks].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]

  return {
    now: () => now,
    after(delayMs, run) {
      const task = { at: now + Math.max(0, delayMs), run }
      tasks.add(task)
      return () => void tasks.delete(task)
    },
    advance(ms) {
      const end = now + ms
      for (let task = nextUntil(end); task !== undefined; task = nextUntil(end)) {
        tasks.delete(task)
        now = task.at
        task.run()
      }
      now = end
    },
  }
}
