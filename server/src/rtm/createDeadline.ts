import type { Clock } from '../platform/ports.ts'

export interface Deadline {
  /** Starts the wait anew. */
  touch(): void
  stop(): void
}

/**
 * Runs `onPassed` once, when `afterMs` have gone by without a touch. A touch only notes the time: a busy connection
 * does not make a timer for each of its frames.
 */
export function createDeadline(needs: {
  readonly clock: Clock
  readonly afterMs: number
  readonly onPassed: () => void
}): Deadline {
  const { clock, afterMs, onPassed } = needs
  let touchedAt = clock.now()
  let cancel = clock.after(afterMs, check)

  function check(): void {
    const leftMs = touchedAt + afterMs - clock.now()
    if (leftMs <= 0) onPassed()
    else cancel = clock.after(leftMs, check)
  }

  return {
    touch() {
      touchedAt = clock.now()
    },
    stop: () => cancel(),
  }
}
