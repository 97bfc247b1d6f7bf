import type { Database } from './openDatabase.ts'

/** Runs writes; a promise settles after its write is durable. */
export interface GroupCommit {
  /**
   * @param work synchronous, and nothing but statements: it runs a second time where another one has failed
   * @param onDurable called before anything else learns of the outcome
   */
  write<Value>(work: () => Value, onDurable?: (value: Value) => void): Promise<Value>
  /** Makes what waits durable now. */
  flush(): void
}

type Waiting = {
  /** @param guarded a failure takes back this write alone, instead of being thrown */
  readonly run: (guarded: boolean) => void
  readonly settle: (commitError: unknown) => void
}

/**
 * Collects the writes of one turn of the event loop into a single transaction, so that a busy server waits for the
 * disk once per turn and not once per event. A write that fails takes none of the others: the transaction is tried
 * again with a savepoint around each write. Not at once, because the full-text index writes to its tables at every
 * savepoint, which costs more than everything else about a message.
 */
export function createGroupCommit({ sqlite }: Pick<Database, 'sqlite'>): GroupCommit {
  // Bounded by the requests in flight: nobody writes again before the last write is settled.
  let waiting: Waiting[] = []
  let scheduled: NodeJS.Immediate | null = null

  const runAll = sqlite.transaction((batch: readonly Waiting[], guarded: boolean) => {
    for (const { run } of batch) run(guarded)
  })

  /** null: everything is on the disk, or has noted its own failure. */
  const commitAll = (batch: readonly Waiting[], guarded: boolean): unknown => {
    try {
      runAll.immediate(batch, guarded)
      return null
    } catch (error) {
      return error ?? new Error('The transaction failed.')
    }
  }

  const flush = (): void => {
    if (scheduled) clearImmediate(scheduled)
    scheduled = null
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    let commitError = commitAll(batch, false)
    if (commitError !== null) commitError = commitAll(batch, true)
    for (const { settle } of batch) settle(commitError)
  }

  return {
    write<Value>(work: () => Value, onDurable?: (value: Value) => void): Promise<Value> {
      return new Promise((resolve, reject) => {
        let outcome: { readonly value: Value } | { readonly error: unknown } | null = null
        waiting.push({
          run(guarded) {
            if (!guarded) {
              outcome = { value: work() }
              return
            }
            try {
              outcome = { value: sqlite.transaction(work)() }
            } catch (error) {
              // A connection that left the transaction altogether (disk full) must fail the whole batch.
              if (!sqlite.inTransaction) throw error
              outcome = { error }
            }
          },
          settle(commitError) {
            if (commitError !== null || outcome === null) reject(commitError)
            else if ('error' in outcome) reject(outcome.error)
            else {
              onDurable?.(outcome.value)
              resolve(outcome.value)
            }
          },
        })
        scheduled ??= setImmediate(flush)
      })
    },
    flush,
  }
}
