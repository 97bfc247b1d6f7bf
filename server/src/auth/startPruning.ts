import type { Clock, Log } from '../platform/ports.ts'
import type { RefreshStore } from './createRefreshStore.ts'
import type { Revocations } from './createRevocations.ts'

export type PruningNeeds = {
  readonly revocations: Pick<Revocations, 'prune'>
  readonly refreshStore: Pick<RefreshStore, 'prune'>
  readonly clock: Clock
  readonly log: Log
}

const pruneEveryMs = 24 * 60 * 60 * 1000

/** Forgets tokens that have ended, at once and every day; the returned function stops it. */
export function startPruning({ revocations, refreshStore, clock, log }: PruningNeeds): () => void {
  let cancel: () => void = () => undefined
  const prune = (): void => {
    revocations.prune()
    refreshStore.prune(clock.now()).catch((error: unknown) => log.error({ error }, 'pruning failed'))
    cancel = clock.after(pruneEveryMs, prune)
  }
  prune()
  return () => cancel()
}
