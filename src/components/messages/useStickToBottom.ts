import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** As near to the end as this counts as being there: fractions of pixels, and a finger that did not quite let go. */
const nearPx = 24

export interface StickToBottom {
  readonly atBottom: boolean
  scrollToEnd(): void
}

/**
 * Keeps a list at its end while it is there, and where the reader is while it is not: also when earlier items are
 * put in front.
 * @param firstKey names the first item; its change means that earlier ones have arrived
 */
export function useStickToBottom(
  list: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  firstKey: string | null,
): StickToBottom {
  const [atBottom, setAtBottom] = useState(true)
  const stuck = useRef(true)
  /** From the end, which earlier items do not move. */
  const distance = useRef(0)
  const shownFirst = useRef(firstKey)

  const scrollToEnd = useCallback(() => {
    stuck.current = true
    setAtBottom(true)
    const element = list.current
    if (element !== null) element.scrollTop = element.scrollHeight
  }, [list])

  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    if (stuck.current) element.scrollTop = element.scrollHeight
    else if (shownFirst.current !== firstKey) element.scrollTop = element.scrollHeight - distance.current
    shownFirst.current = firstKey
    distance.current = element.scrollHeight - element.scrollTop
  })

  useEffect(() => {
    const element = list.current
    const inner = content.current
    if (element === null || inner === null) return undefined
    const measure = () => {
      distance.current = element.scrollHeight - element.scrollTop
    }
    const follow = () => {
      measure()
      // A list that is not shown has no end to be at.
      if (element.clientHeight === 0) return
      stuck.current = distance.current - element.clientHeight <= nearPx
      setAtBottom(stuck.current)
    }
    const observer = new ResizeObserver(() => {
      if (stuck.current) element.scrollTop = element.scrollHeight
      measure()
    })
    observer.observe(element)
    observer.observe(inner)
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', follow)
    }
  }, [list, content])

  return { atBottom, scrollToEnd }
}
