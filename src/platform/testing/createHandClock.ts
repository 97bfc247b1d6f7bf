import type { Clock } from '../ports.ts'
import { settle } from './settle.ts'

/** A clock that stands still until it is turned. */
export interface HandClock extends Clock {
  /** Turns it forward: tasks run at their own time, in order, and promises settle between them. */
  advance(ms: number): Promise<void>
  /** How many tasks wait. */
  waiting(): number
}

export function createHandClock(startsAt = 1_700_000_000_000): HandClock {
  type Task = { readonly at: number; readonly run: () => void }
  const tasks = new Set<Task>()
  let now = startsAt

  const nextDue = (until: number): Task | undefined =>
    [...tasks].filter((task) => task.at <= until).sort((left, right) => left.at - right.at)[0]

  return {
    now: () => now,
    waiting: () => tasks.size,
    after: (delayMs, run) => {
      const task = { at: now + Math.max(0, delayMs), run }
      tasks.add(task)
      return () => void tasks.delete(task)
    },
    advance: async (ms) => {
      const until = now + ms
      await settle()
      for (let task = nextDue(until); task !== undefined; task = nextDue(until)) {
        tasks.delete(task)
        now = task.at
        task.run()
        await settle()
      }
      now = until
    },
  }
}
