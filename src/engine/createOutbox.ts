import type { FormType } from '../model/form.ts'
import type { CustomId } from '../model/ids.ts'
import type { Chance, Clock, Stop } from '../platform/ports.ts'
import type { NewMessage } from './translate/customer_v3_2/writeEvent.ts'

/** Something to send that the server has not accepted yet. Plain data, so that it can be written down. */
export type OutboxEntry = {
  /** Sent in this order, and named by their `customId` in every attempt. */
  readonly messages: readonly NewMessage[]
  /** For a chat that begins with these messages; a closed or missing one is opened for any message. */
  readonly opening: { readonly groupIds: readonly number[]; readonly continuous: boolean } | null
  readonly where: 'activeThread' | 'lastThread'
  /** The form that these messages answer. */
  readonly form: FormType | null
}

export type DeliveryResult =
  | { readonly kind: 'done' }
  /** The server will not take it. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** The server could not take it now. */
  | { readonly kind: 'retry'; readonly reason: string }
  /** The line went away: again after the next `flush`. */
  | { readonly kind: 'offline' }

export const outboxBounds = {
  /** Entries that wait. At the bound a new one is not taken, and its messages are shown as not sent. */
  maxEntries: 100,
  /** Attempts that the server itself could not answer; after the last the entry fails with that reason. */
  maxAttempts: 5,
  retryBaseMs: 1_000,
  /** Failed entries that can still be retried; of more the oldest are forgotten. */
  maxFailedEntries: 100,
} as const

/** What the visitor has said and the server has not accepted: sent one after another, in the order of writing. */
export interface Outbox {
  /** Sends an entry after all that are waiting. A full outbox fails it as `overflow`. */
  add(entry: OutboxEntry): void
  /** Sends a failed message again, under the same name; false when it is not known (any more). */
  retry(customId: CustomId): boolean
  /** Forgets a failed message. */
  forget(customId: CustomId): void
  /** The connection is there, and what was missed is known: send. */
  flush(): void
  /** The connection is gone: what is under way will be sent again. */
  suspend(): void
  /** Gives everything up with this reason. */
  failAll(reason: string): void
  close(): void
}

export type OutboxNeeds = {
  readonly clock: Clock
  readonly chance: Chance
  readonly deliver: (entry: OutboxEntry) => Promise<DeliveryResult>
  readonly onFailed: (entry: OutboxEntry, reason: string) => void
}

/** Makes an outbox in memory; it sends nothing before the first `flush`. */
export function createOutbox({ clock, chance, deliver, onFailed }: OutboxNeeds): Outbox {
  let entries: readonly OutboxEntry[] = []
  let failed: readonly OutboxEntry[] = []
  let open = false
  let sending = false
  let attempts = 0
  let stopPause: Stop | null = null

  const pump = async () => {
    while (open && !sending && stopPause === null) {
      const entry = entries[0]
      if (entry === undefined) return
      sending = true
      const result = await deliver(entry)
      sending = false
      // Given up while it was under way.
      if (entries[0] !== entry) continue
      settle(entry, result)
    }
  }

  const settle = (entry: OutboxEntry, result: DeliveryResult) => {
    switch (result.kind) {
      case 'done':
        entries = entries.slice(1)
        attempts = 0
        return
      case 'failed':
        return fail(entry, result.reason)
      case 'retry':
        attempts += 1
        if (attempts >= outboxBounds.maxAttempts) return fail(entry, result.reason)
        return pause(outboxBounds.retryBaseMs * 2 ** (attempts - 1) * (1 + chance.random()))
      case 'offline':
        // Still open means that the line is back already, or that it never told: not at once either way.
        if (open) pause(outboxBounds.retryBaseMs)
    }
  }

  const pause = (delayMs: number) => {
    stopPause = clock.after(delayMs, () => {
      stopPause = null
      void pump()
    })
  }

  const endPause = () => {
    stopPause?.()
    stopPause = null
  }

  const fail = (entry: OutboxEntry, reason: string) => {
    attempts = 0
    entries = entries.filter((waiting) => waiting !== entry)
    failed = [...failed, entry].slice(-outboxBounds.maxFailedEntries)
    onFailed(entry, reason)
  }

  const take = (customId: CustomId): OutboxEntry | undefined => {
    const found = failed.find(({ messages }) => messages.some((message) => message.customId === customId))
    failed = failed.filter((entry) => entry !== found)
    return found
  }

  const add = (entry: OutboxEntry) => {
    if (entries.length >= outboxBounds.maxEntries) return fail(entry, 'overflow')
    entries = [...entries, entry]
    void pump()
  }

  return {
    add,
    retry: (customId) => {
      const entry = take(customId)
      if (entry !== undefined) add(entry)
      return entry !== undefined
    },
    forget: (customId) => void take(customId),
    flush: () => {
      open = true
      endPause()
      void pump()
    },
    suspend: () => {
      open = false
      endPause()
    },
    failAll: (reason) => {
      for (const entry of entries) fail(entry, reason)
    },
    close: () => {
      open = false
      endPause()
      entries = []
      failed = []
    },
  }
}
