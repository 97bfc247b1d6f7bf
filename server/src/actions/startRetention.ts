import { toMicros } from '../domain/instants.ts'
import type { Clock, Log } from '../platform/ports.ts'
import type { Store } from '../store/Store.ts'

const dayMs = 86_400_000
const roundEveryMs = 3_600_000
/** Between two batches others get their turn at the database. */
const pauseMs = 50
const batchRows = 200

/** Deletes what is older than the configured days, once an hour; the clock's timers end it. Source: contract.md, `retention_days`. */
export function startRetention({
  store,
  clock,
  log,
  days,
}: {
  readonly store: Pick<Store, 'removeOlder'>
  readonly clock: Clock
  readonly log: Log
  readonly days: number
}): void {
  const removeBatch = async (): Promise<void> => {
    try {
      const removed = await store.removeOlder(toMicros(clock.now() - days * dayMs), batchRows)
      const { chats, threads, customers } = removed
      if (chats + threads + customers > 0) log.info({ ...removed }, 'what was too old is deleted')
      const hasMore = Math.max(chats, threads, customers) === batchRows
      clock.after(hasMore ? pauseMs : roundEveryMs, () => void removeBatch())
    } catch (error) {
      log.error({ err: error }, 'what is too old could not be deleted')
      clock.after(roundEveryMs, () => void removeBatch())
    }
  }
  clock.after(pauseMs, () => void removeBatch())
}
