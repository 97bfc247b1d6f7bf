import type { Clock, Log } from '../platform/ports.ts'
import type { Store } from '../store/Store.ts'
import type { Files } from './createFiles.ts'

export type SweepNeeds = {
  readonly store: Pick<Store, 'removeUnusedUploads' | 'unknownUploads'>
  readonly files: Pick<Files, 'remove' | 'idsOlderThan'>
  readonly clock: Clock
  readonly log: Log
}

/** What no event has pointed to by then is removed. Source: spec/behaviour.md 5.6. */
export const unusedUploadMs = 24 * 60 * 60 * 1000
const sweepEveryMs = 60 * 60 * 1000
const batchRows = 500

/**
 * Removes uploads that nobody used, those whose threads are gone, and files that a crash has left without a row, at
 * once and every hour.
 *
 * @returns a function that stops it, and resolves when the round under way is over
 */
export function startSweep({ store, files, clock, log }: SweepNeeds): () => Promise<void> {
  let stopped = false
  let cancel: () => void = () => undefined

  const sweep = async (): Promise<void> => {
    const before = clock.now() - unusedUploadMs
    for (let more = true; more && !stopped; ) {
      const ids = await store.removeUnusedUploads(before, batchRows)
      await files.remove(ids)
      more = ids.length === batchRows
    }
    const old = stopped ? [] : await files.idsOlderThan(before)
    for (let at = 0; at < old.length && !stopped; at += batchRows) {
      await files.remove(await store.unknownUploads(old.slice(at, at + batchRows)))
    }
  }

  const round = (): Promise<void> =>
    sweep()
      .catch((error: unknown) =>
        log.error(
          { error: error instanceof Error ? error.name : 'unknown' },
          'unused files could not be removed',
        ),
      )
      .finally(() => {
        if (stopped) return
        cancel = clock.after(sweepEveryMs, () => {
          running = round()
        })
      })

  let running = round()
  return async () => {
    stopped = true
    cancel()
    await running
  }
}
