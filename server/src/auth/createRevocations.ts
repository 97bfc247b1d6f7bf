import { createHash } from 'node:crypto'
import type { Clock } from '../platform/ports.ts'
import type { Database } from '../store/openDatabase.ts'

/**
 * Which access tokens were taken back, one by one or with the session that they were granted to (`sessionKey`). Only
 * hashes are kept, and those only until the tokens end by themselves.
 */
export interface Revocations {
  isRevoked(token: string): boolean
  /** @param expiresAt when the token would have ended, ms since the epoch */
  revoke(token: string, expiresAt: number): void
  /** Calls `onRevoked` once, if the token is taken back; the returned function forgets it. */
  watch(token: string, onRevoked: () => void): () => void
  /** Forgets what has ended by itself. */
  prune(): void
}

/** Stands for every access token that a session was granted. */
export const sessionKey = (sessionId: string): string => `session ${sessionId}`

const idOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Revocations on the disk, with a copy in memory: every request asks. */
export function createRevocations(
  { sqlite }: Pick<Database, 'sqlite'>,
  clock: Pick<Clock, 'now'>,
): Revocations {
  const insert = sqlite.prepare<[string, number]>(
    'insert or ignore into revoked_tokens (id, expires_at) values (?, ?)',
  )
  const remove = sqlite.prepare<[number]>('delete from revoked_tokens where expires_at <= ?')
  const select = sqlite.prepare<[], { readonly id: string; readonly expires_at: number }>(
    'select id, expires_at from revoked_tokens',
  )
  const expiries = new Map(select.all().map(({ id, expires_at }) => [id, expires_at]))
  const watchers = new Map<string, Set<() => void>>()

  return {
    isRevoked: (token) => expiries.size > 0 && expiries.has(idOf(token)),
    revoke(token, expiresAt) {
      const id = idOf(token)
      insert.run(id, expiresAt)
      expiries.set(id, expiresAt)
      const told = watchers.get(id) ?? []
      watchers.delete(id)
      for (const onRevoked of told) onRevoked()
    },
    watch(token, onRevoked) {
      const id = idOf(token)
      const own = watchers.get(id) ?? new Set()
      watchers.set(id, own.add(onRevoked))
      return () => {
        own.delete(onRevoked)
        if (own.size === 0 && watchers.get(id) === own) watchers.delete(id)
      }
    },
    prune() {
      const now = clock.now()
      remove.run(now)
      for (const [id, expiresAt] of expiries) if (expiresAt <= now) expiries.delete(id)
    },
  }
}
