import { type RefObject, useLayoutEffect, useState } from 'react'

export type Overflow = {
  /** Whether there is more than fits. */
  readonly scrolls: boolean
  /** Whether some of it lies below what is seen. */
  readonly more: boolean
}

const fits: Overflow = { scrolls: false, more: false }

/** Pixels that rounding may be off by. */
const slack = 1

/** Whether what is inside an element is higher than it, and how far it was read, kept true while either changes. */
export function useOverflow(place: RefObject<HTMLElement | null>): Overflow {
  const [overflow, setOverflow] = useState(fits)

  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const measure = () => {
      const { scrollHeight, clientHeight, scrollTop } = element
      const scrolls = scrollHeight > clientHeight + slack
      const more = scrolls && scrollTop + clientHeight < scrollHeight - slack
      setOverflow((now) => (now.scrolls === scrolls && now.more === more ? now : { scrolls, more }))
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    for (const child of element.children) sizes.observe(child)
    element.addEventListener('scroll', measure, { passive: true })
    measure()
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [place])

  return overflow
}
