import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { findReadingPlace, isMessage, movedBy, type ReadingPlace } from './readingPlace.ts'

/** As near to the end as this counts as being there: fractions of pixels, and a finger that did not quite let go. */
const nearPx = 24

export interface StickToBottom {
  readonly atBottom: boolean
  scrollToEnd(): void
  /** To be called when something in the list has changed its height, where nobody else would see it in time. */
  keepPlace(): void
}

type Scrolled = {
  readonly list: RefObject<HTMLElement | null>
  /** All that scrolls. */
  readonly content: RefObject<HTMLElement | null>
  /** What is read, and stays where it is when something above it comes or changes its height. */
  readonly rows: RefObject<HTMLElement | null>
}

/**
 * Keeps a list at its end while it is there, and what is read in its place while it is not. The browser's own anchor
 * is switched off in the sheet: not every browser has one, and none holds at the very top.
 */
export function useStickToBottom({ list, content, rows }: Scrolled): StickToBottom {
  const [atBottom, setAtBottom] = useState(true)
  const stuck = useRef(true)
  const place = useRef<ReadingPlace | null>(null)
  /** Where the list was last, by its own doing or the reader's. */
  const scrolledTo = useRef(0)
  const wasShown = useRef(false)

  /** Undoes what the content has moved by itself. Scrolling is no such move: a place is told from the list's start. */
  const correct = useCallback(() => {
    const element = list.current
    if (element === null || stuck.current || place.current === null) return
    const moved = movedBy(element, place.current)
    if (moved !== null && Math.abs(moved) >= 1) element.scrollTop += moved
    else if (moved !== null && isMessage(place.current)) return
    place.current = rows.current && findReadingPlace(element, rows.current)
  }, [list, rows])

  /** Takes note of what the reader did, also before the browser tells of it. */
  const follow = useCallback(() => {
    const element = list.current
    // A list that is not shown has no end to be at.
    if (element === null || element.clientHeight === 0) return
    // The scroll event comes before the observers have seen what moved since the last frame.
    correct()
    const left = element.scrollHeight - element.scrollTop - element.clientHeight
    // What grows below takes nobody away from the end; only scrolling back does.
    stuck.current = left <= nearPx || (stuck.current && element.scrollTop >= scrolledTo.current - 1)
    scrolledTo.current = element.scrollTop
    setAtBottom(stuck.current)
    place.current = stuck.current || rows.current === null ? null : findReadingPlace(element, rows.current)
  }, [list, rows, correct])

  const keepPlace = useCallback(() => {
    const element = list.current
    if (element === null) return
    const shown = element.clientHeight > 0
    // Out of the page, an element forgets how far it was scrolled.
    if (shown && !wasShown.current) element.scrollTop = scrolledTo.current
    wasShown.current = shown
    if (!shown) return
    if (stuck.current && element.scrollTop < scrolledTo.current - 1) follow()
    if (stuck.current) element.scrollTop = element.scrollHeight
    else correct()
    scrolledTo.current = element.scrollTop
  }, [list, correct, follow])

  const scrollToEnd = useCallback(() => {
    stuck.current = true
    scrolledTo.current = 0
    setAtBottom(true)
    keepPlace()
  }, [keepPlace])

  useLayoutEffect(keepPlace)

  useEffect(() => {
    const element = list.current
    if (element === null || content.current === null) return undefined
    const observer = new ResizeObserver(keepPlace)
    observer.observe(element)
    observer.observe(content.current)
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', follow)
    }
  }, [list, content, keepPlace, follow])

  return { atBottom, scrollToEnd, keepPlace }
}
