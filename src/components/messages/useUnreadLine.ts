import { useState } from 'react'

type Looked = { readonly watching: boolean; readonly line: string | null }

/**
 * Where what is new begins: settled at the moment in which the visitor comes to look, and left there until they look
 * away and come again, or have written themselves. What arrives before their eyes is not called new.
 * @param firstUnread the oldest message that was not seen; undefined while that is not known
 * @param watching whether the list is before the visitor's eyes
 * @param writing whether something of the visitor's own is on its way
 */
export function useUnreadLine(
  firstUnread: string | null | undefined,
  watching: boolean,
  writing: boolean,
): string | null {
  const [looked, setLooked] = useState<Looked>({ watching: false, line: null })
  const next = look(looked, firstUnread, watching, writing)
  if (next !== looked) setLooked(next)
  return next.line
}

function look(
  looked: Looked,
  firstUnread: string | null | undefined,
  watching: boolean,
  writing: boolean,
): Looked {
  if (writing && looked.line !== null) return { ...looked, line: null }
  if (!watching) return looked.watching ? { ...looked, watching } : looked
  if (looked.watching || firstUnread === undefined) return looked
  return { watching, line: firstUnread }
}
