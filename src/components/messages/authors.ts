import { useMemo } from 'react'
import type { UserId } from '../../model/ids.ts'
import type { User } from '../../model/user.ts'

export type Author = { readonly name: string | null; readonly avatar: string | null }
/** Who is who among the others, by user id. */
export type Authors = { readonly [id: string]: Author }

/**
 * The others' names and pictures, the same object until one of them changes: users change with every read marker,
 * and four hundred messages must not be drawn again for that.
 */
export function useAuthors(users: Readonly<Record<string, User>>, me: UserId | null): Authors {
  const rows = Object.values(users)
    .filter((user) => user.id !== me)
    .map((user) => [user.id, user.name, user.avatar] as const)
  const signature = JSON.stringify(rows)
  return useMemo(() => {
    // The signature is our own text from two lines above.
    const parsed = JSON.parse(signature) as typeof rows
    return Object.fromEntries(parsed.map(([id, name, avatar]) => [id, { name, avatar }]))
  }, [signature])
}
