import { useEffect } from 'react'
import type { ChatRowView } from '../lists/chatLists.ts'
import { texts } from '../texts.ts'

/** The page's title counts what is unread, so that the tab says it too. */
export function useTitle(mine: readonly ChatRowView[]): void {
  const unread = mine.reduce((sum, row) => sum + row.unread, 0)
  useEffect(() => {
    const before = document.title
    document.title = unread === 0 ? texts.title : `(${unread}) ${texts.title}`
    return () => {
      document.title = before
    }
  }, [unread])
}
