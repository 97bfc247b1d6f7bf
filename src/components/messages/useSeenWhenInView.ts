import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Says that the newest event has been seen: when the end of the list is in view while the page is visible.
 * @param newest names the newest event
 */
export function useSeenWhenInView(
  end: RefObject<HTMLElement | null>,
  newest: string | null,
  onSeen: () => void,
): void {
  const inView = useRef(false)

  useEffect(() => {
    const element = end.current
    if (element === null) return undefined
    const report = () => {
      if (inView.current && document.visibilityState === 'visible') onSeen()
    }
    const observer = new IntersectionObserver((entries) => {
      inView.current = entries[entries.length - 1]?.isIntersecting === true
      report()
    })
    observer.observe(element)
    document.addEventListener('visibilitychange', report)
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', report)
    }
  }, [end, onSeen])

  useLayoutEffect(() => {
    if (newest !== null && inView.current && document.visibilityState === 'visible') onSeen()
  }, [newest, onSeen])
}
