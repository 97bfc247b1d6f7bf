import { useEffect, useState } from 'react'
import { themeProperties } from './themeProperties.ts'

/** Style sheets tell nobody when they change, so the widget is asked, while the theme builder is shown. */
const lookEveryMs = 300

export type WidgetColors = { readonly [name: string]: string }

/** The colours that the widget on this page has now, by custom property; empty until its window has been opened. */
export function useWidgetColors(): WidgetColors {
  const [text, setText] = useState('{}')
  useEffect(() => {
    const look = (): void => setText(JSON.stringify(colorsNow()))
    look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [])
  return JSON.parse(text)
}

function colorsNow(): WidgetColors {
  const widget = document.querySelector('parley-widget')
  if (widget === null) return {}
  const style = getComputedStyle(widget)
  return Object.fromEntries(
    themeProperties.flatMap(({ name, kind }) => {
      const value = kind === 'color' ? style.getPropertyValue(name) : ''
      return value === '' ? [] : [[name, value]]
    }),
  )
}
