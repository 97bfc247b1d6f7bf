import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type ThemeValues, themeProperties } from './themeProperties.ts'
import { besideOthers } from './themeSnippets.ts'

const gapPx = 20

/** Tells an element in `--builder-room` how much of the page's side the open window takes, with what is set. */
export function useRoom(values: ThemeValues): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const room = pxOf('--parley-window-width', values) + pxOf('--parley-offset-x', values) + gapPx
  useLayoutEffect(() => {
    // Through the object model: the page's policy forbids inline styles.
    element.current?.style.setProperty('--builder-room', `${room}px`)
  }, [room])
  return element
}

function pxOf(wanted: keyof ThemeValues, values: ThemeValues): number {
  const property = themeProperties.find(({ name }) => name === wanted)
  const beside = property && besideOthers(property, values)
  return Number.parseFloat(values[wanted] ?? (beside?.kind === 'length' ? `${beside.px}` : '0'))
}
