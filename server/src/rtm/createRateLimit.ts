import type { Clock } from '../platform/ports.ts'

export interface RateLimit {
  /** False: too many lately; the key may try again later. */
  take(key: string): boolean
  stop(): void
}

const minuteMs = 60_000

/**
 * A token bucket per key: a minute's worth at once, then one more each time its share of a minute has passed.
 * Buckets that have been full again for a while are forgotten, so that memory follows the keys in use.
 */
export function createRateLimit({
  clock,
  perMinute,
}: {
  readonly clock: Clock
  readonly perMinute: number
}): RateLimit {
  const buckets = new Map<string, { tokens: number; readAt: number }>()
  let cancelSweep = clock.after(minuteMs, sweep)

  function sweep(): void {
    for (const [key, { readAt }] of buckets) if (clock.now() - readAt >= minuteMs) buckets.delete(key)
    cancelSweep = clock.after(minuteMs, sweep)
  }

  return {
    take(key) {
      const now = clock.now()
      const bucket = buckets.get(key) ?? { tokens: perMinute, readAt: now }
      const refilled = bucket.tokens + ((now - bucket.readAt) * perMinute) / minuteMs
      const tokens = Math.min(perMinute, refilled)
      const granted = tokens >= 1
      buckets.set(key, { tokens: granted ? tokens - 1 : tokens, readAt: now })
      return granted
    },
    stop: () => cancelSweep(),
  }
}
