import type { Clock } from '../platform/ports.ts'

/** One request being worked on. */
export interface RunningRequest {
  /** True the first time: the response may be sent. False: it was answered before, by the timeout. */
  claimAnswer(): boolean
  /** The work has ended, answered or not. */
  settle(): void
}

export interface Requests {
  /** null: as many as allowed are running. `onTimeout` is called with the answer already claimed. */
  begin(requestId: string | null, onTimeout: () => void): RunningRequest | null
  /**
   * Whether a request with this id was given up by the timeout while its work goes on. Its push must not carry the
   * id: clients throw on an id that they have settled (behaviour.md 1.11).
   */
  gaveUp(requestId: string): boolean
  /** Calls `task` when nothing runs: now, or once the last request has settled. */
  whenIdle(task: () => void): void
  /** Timers stop; the work that still runs ends unheard. */
  stop(): void
}

/**
 * The requests of one connection. A place is held until the response is sent; where that was the timeout's, until the
 * work has ended, so that a client cannot pile up work on a server that is stuck. Source: behaviour.md 1.12, 1.13.
 */
export function createRequests(needs: {
  readonly clock: Clock
  readonly maxPending: number
  readonly timeoutMs: number
}): Requests {
  const { clock, maxPending, timeoutMs } = needs
  const pending = new Set<object>()
  const unsettled = new Set<{ readonly cancelTimeout: () => void }>()
  const givenUp = new Set<string>()
  const idleTasks: (() => void)[] = []

  return {
    begin(requestId, onTimeout) {
      if (pending.size >= maxPending) return null
      let answered = false
      const cancelTimeout = clock.after(timeoutMs, () => {
        answered = true
        if (requestId !== null) givenUp.add(requestId)
        onTimeout()
      })
      const entry = { cancelTimeout }
      pending.add(entry)
      unsettled.add(entry)
      return {
        claimAnswer() {
          if (answered) return false
          answered = true
          cancelTimeout()
          pending.delete(entry)
          return true
        },
        settle() {
          if (!unsettled.delete(entry)) return
          cancelTimeout()
          pending.delete(entry)
          if (requestId !== null) givenUp.delete(requestId)
          if (unsettled.size === 0) for (const task of idleTasks.splice(0)) task()
        },
      }
    },
    gaveUp: (requestId) => givenUp.has(requestId),
    whenIdle(task) {
      if (unsettled.size === 0) task()
      else idleTasks.push(task)
    },
    stop() {
      for (const { cancelTimeout } of unsettled) cancelTimeout()
      idleTasks.length = 0
    },
  }
}
