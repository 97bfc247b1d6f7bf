import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { activeElementOf } from '../window/WindowFocus.tsx'

/**
 * Which card of a scrolling row is the first in sight, and how to get to another one. The row is the first element
 * inside the one that the ref is on.
 */
export function useCarousel<Outer extends HTMLElement>(count: number) {
  const track = useRef<Outer>(null)
  const [place, setPlace] = useState(0)
  /** Where a button has sent the row: what passes by on the way is not where it is. */
  const heading = useRef<number | null>(null)
  const moving = useRef(false)
  /** Whether it was still on another way then, whose end is yet to be told. */
  const cutShort = useRef(false)

  useEffect(() => {
    const row = track.current?.firstElementChild
    if (!(row instanceof HTMLElement)) return undefined
    const follow = () => {
      moving.current = true
      const nearest = nearestCard(row)
      if (heading.current !== null && heading.current !== nearest) return
      heading.current = null
      setPlace(nearest)
    }
    const letGo = () => {
      heading.current = null
    }
    const settle = () => {
      const isElsewhere = cutShort.current && heading.current !== nearestCard(row)
      cutShort.current = false
      if (isElsewhere) return
      letGo()
      follow()
      moving.current = false
    }
    row.addEventListener('scroll', follow, { passive: true })
    row.addEventListener('scrollend', settle)
    row.addEventListener('pointerdown', letGo)
    row.addEventListener('wheel', letGo, { passive: true })
    return () => {
      row.removeEventListener('scroll', follow)
      row.removeEventListener('scrollend', settle)
      row.removeEventListener('pointerdown', letGo)
      row.removeEventListener('wheel', letGo)
    }
  }, [])

  const go = (target: number) => {
    const row = track.current?.firstElementChild
    const card = row?.children[target]
    if (!(row instanceof HTMLElement) || card === undefined) return
    cutShort.current = moving.current
    moving.current = true
    heading.current = target
    setPlace(target)
    row.scrollBy({ left: distanceTo(row, card) })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const outer = track.current
    if (step === 0 || outer === null || event.altKey || event.ctrlKey || event.metaKey) return
    // Not the list that it stands in, and not the row by a few pixels.
    event.preventDefault()
    const target = place + (isRightToLeft(outer) ? -step : step)
    if (target < 0 || target >= count) return
    go(target)
    takeFocusAlong(outer, target)
  }

  return { track, place, go, onKeyDown }
}

/** The keyboard stays in sight: from a card's button to the first one of the card that is shown now. */
function takeFocusAlong(outer: HTMLElement, target: number) {
  const row = outer.firstElementChild
  const active = activeElementOf(outer)
  const button = row?.children[target]?.querySelector('button')
  if (row?.contains(active) && button) button.focus({ preventScroll: true })
}

function nearestCard(row: HTMLElement): number {
  const distances = [...row.children].map((card) => Math.abs(distanceTo(row, card)))
  return Math.max(0, distances.indexOf(Math.min(...distances)))
}

/** How far a card's start is from the row's, as `scrollBy` counts. */
function distanceTo(row: HTMLElement, card: Element): number {
  const edge = isRightToLeft(row) ? 'right' : 'left'
  return card.getBoundingClientRect()[edge] - row.getBoundingClientRect()[edge]
}

function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === 'rtl'
}
