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
  const signature = useMemo(() => {
    const others = Object.values(users).filter(({ id }) => id !== me)
    const authors: Authors = Object.fromEntries(others.map(({ id, name, avatar }) => [id, { name, avatar }]))
    // No lists in it: libraries of the page may have changed how those are written.
    return JSON.stringify(authors)
  }, [users, me])
  return useMemo((): Authors => JSON.parse(signature), [signature])
}
