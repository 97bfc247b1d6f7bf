import { type ChatCommit, type ChatRecord, withVersion } from '../domain/chatRecord.ts'
import type { Failure, Result } from '../domain/result.ts'
import { success } from '../domain/result.ts'
import type { Store } from '../store/Store.ts'

/** What a decision wants to become true, and what it then gives. */
export type Decision<Value> = {
  /** null: nothing is to change. */
  readonly commit: (Pick<ChatCommit, 'after'> & Partial<Omit<ChatCommit, 'before' | 'after'>>) | null
  readonly value: Value
  /** Gives back what the decision holds (an agent's slot), when it is not carried out. */
  readonly abandon?: () => void
}

export type Changed<Value> = {
  readonly value: Value
  /** The chat as it is now kept; null: nothing was written. */
  readonly record: ChatRecord | null
}

/** Another process got in between this often: something is wrong. */
const maxAttempts = 5

/**
 * Reads a chat, decides, commits; again from the start when the chat has changed meanwhile. Within one process that
 * cannot happen, since the work on one chat is queued.
 */
export async function changeChat<Value, Reason = Failure>(
  store: Pick<Store, 'commitChat'>,
  read: () => Promise<ChatRecord | null>,
  decide: (before: ChatRecord | null) => Promise<Result<Decision<Value>, Reason>>,
): Promise<Result<Changed<Value>, Reason>> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const before = await read()
    const decided = await decide(before)
    if (!decided.ok) return decided
    const { commit, value, abandon } = decided.value
    if (commit === null) return success({ value, record: null })
    try {
      const outcome = await store.commitChat(completed(before, commit))
      if (outcome === 'committed') {
        return success({ value, record: withVersion(commit.after, (before?.version ?? 0) + 1) })
      }
    } catch (error) {
      abandon?.()
      throw error
    }
    abandon?.()
  }
  throw new Error(`A chat changed ${maxAttempts} times while it was being changed.`)
}

/** Member by member: two lists of members merged would cost as much as a statement, for every message. */
const completed = (
  before: ChatRecord | null,
  commit: NonNullable<Decision<unknown>['commit']>,
): ChatCommit => ({
  before,
  after: commit.after,
  events: commit.events ?? [],
  changedEvents: commit.changedEvents ?? [],
  customer: commit.customer ?? null,
  newCustomer: commit.newCustomer ?? null,
  otherThread: commit.otherThread ?? null,
  assigned: commit.assigned ?? null,
})
