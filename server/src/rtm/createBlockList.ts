import type { Clock } from '../platform/ports.ts'

/** Shuts those out for a while who were refused again and again. Source: behaviour.md 1.15. */
export interface BlockList {
  /** Notes a refusal. */
  refused(key: string): void
  /** How long the key stays shut out, in seconds; null: it is not. */
  blockedSeconds(key: string): number | null
}

export const blockBounds = {
  /** So many refusals within the window block. */
  refusals: 5,
  windowMs: 60_000,
  blockMs: 60_000,
  /** Beyond, everything known is forgotten: whoever goes on is soon noted again. */
  maxKeys: 10_000,
} as const

type Record = { readonly since: number; readonly count: number; readonly blockedUntil: number }

export function createBlockList({ clock }: { readonly clock: Pick<Clock, 'now'> }): BlockList {
  const known = new Map<string, Record>()
  return {
    refused(key) {
      const now = clock.now()
      const before = known.get(key)
      const isSame = before !== undefined && now - before.since < blockBounds.windowMs
      const count = isSame ? before.count + 1 : 1
      if (!isSame && known.size >= blockBounds.maxKeys) known.clear()
      const blockedUntil = count >= blockBounds.refusals ? now + blockBounds.blockMs : 0
      known.set(key, { since: isSame ? before.since : now, count, blockedUntil })
    },
    blockedSeconds(key) {
      const record = known.get(key)
      if (record === undefined || record.blockedUntil === 0) return null
      const leftMs = record.blockedUntil - clock.now()
      if (leftMs > 0) return Math.ceil(leftMs / 1000)
      known.delete(key)
      return null
    },
  }
}
