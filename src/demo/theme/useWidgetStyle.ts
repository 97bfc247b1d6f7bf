import { useLayoutEffect } from 'react'
import type { ThemeValues } from './themeProperties.ts'
import { cssOf } from './themeSnippets.ts'

/** Gives the page the very rule that the theme builder hands out. A constructed sheet: the page's policy forbids inline styles. */
export function useWidgetStyle(values: ThemeValues): void {
  const css = cssOf(values)
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [css])
}
