import type { Database } from './openDatabase.ts'

/** Runs writes; a promise settles after its write is durable. */
export interface GroupCommit {
  write<Value>(work: () => Value): Promise<Value>
  /** Makes what waits durable now. */
  flush(): void
}

type Waiting = { readonly run: () => void; readonly settle: (commitError: unknown) => void }

/**
 * Collects the writes of one turn of the event loop into a single transaction, so that a busy server waits for the
 * disk once per turn and not once per event. Each write is a savepoint: one that fails takes none of the others.
 */
export function createGroupCommit({ sqlite }: Pick<Database, 'sqlite'>): GroupCommit {
  // Bounded by the requests in flight: nobody writes again before the last write is settled.
  let waiting: Waiting[] = []
  let scheduled: NodeJS.Immediate | null = null

  const runAll = sqlite.transaction((batch: readonly Waiting[]) => {
    for (const { run } of batch) run()
  })

  const flush = (): void => {
    if (scheduled) clearImmediate(scheduled)
    scheduled = null
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    let commitError: unknown = null
    try {
      runAll.immediate(batch)
    } catch (error) {
      commitError = error ?? new Error('The transaction failed.')
    }
    for (const { settle } of batch) settle(commitError)
  }

  return {
    write<Value>(work: () => Value): Promise<Value> {
      const savepoint = sqlite.transaction(work)
      return new Promise((resolve, reject) => {
        let outcome: { readonly value: Value } | { readonly error: unknown } | null = null
        waiting.push({
          run: () => {
            try {
              outcome = { value: savepoint() }
            } catch (error) {
              // A connection that left the transaction altogether (disk full) must fail the whole batch.
              if (!sqlite.inTransaction) throw error
              outcome = { error }
            }
          },
          settle: (commitError) => {
            if (commitError !== null || outcome === null) reject(commitError)
            else if ('error' in outcome) reject(outcome.error)
            else resolve(outcome.value)
          },
        })
        scheduled ??= setImmediate(flush)
      })
    },
    flush,
  }
}
