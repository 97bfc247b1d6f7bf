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

type Entry = {
  readonly requestId: string | null
  readonly onTimeout: () => void
  /** ms since the epoch, UTC */
  readonly begunAt: number
  /** By the work or by the timeout. */
  answered: boolean
  isPending: boolean
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
  const unsettled = new Set<Entry>()
  const givenUp = new Set<string>()
  const idleTasks: (() => void)[] = []
  let pending = 0
  let cancelTimer: (() => void) | null = null

  /** One timer for the oldest request: a busy connection does not make one for each of its requests. */
  function watch(entry: Entry, leftMs: number): void {
    cancelTimer = clock.after(leftMs, () => {
      giveUp(entry)
      watchNext()
    })
  }

  function watchNext(): void {
    cancelTimer = null
    for (const entry of unsettled) {
      if (entry.answered) continue
      const leftMs = entry.begunAt + timeoutMs - clock.now()
      if (leftMs > 0) {
        watch(entry, leftMs)
        return
      }
      giveUp(entry)
    }
  }

  function giveUp(entry: Entry): void {
    if (entry.answered) return
    entry.answered = true
    if (entry.requestId !== null) givenUp.add(entry.requestId)
    entry.onTimeout()
  }

  function rest(): void {
    cancelTimer?.()
    cancelTimer = null
  }

  return {
    begin(requestId, onTimeout) {
      if (pending >= maxPending) return null
      const entry: Entry = { requestId, onTimeout, begunAt: clock.now(), answered: false, isPending: true }
      const release = (): void => {
        if (entry.isPending) pending -= 1
        entry.isPending = false
      }
      pending += 1
      unsettled.add(entry)
      if (cancelTimer === null) watch(entry, timeoutMs)
      return {
        claimAnswer() {
          if (entry.answered) return false
          entry.answered = true
          release()
          return true
        },
        settle() {
          if (!unsettled.delete(entry)) return
          entry.answered = true
          release()
          if (requestId !== null) givenUp.delete(requestId)
          if (unsettled.size > 0) return
          rest()
          for (const task of idleTasks.splice(0)) task()
        },
      }
    },
    gaveUp: (requestId) => givenUp.has(requestId),
    whenIdle(task) {
      if (unsettled.size === 0) task()
      else idleTasks.push(task)
    },
    stop() {
      rest()
      idleTasks.length = 0
    },
  }
}
