import { createSheet, type SheetView } from './createSheet.ts'
import { deriveTheme } from './deriveTheme.ts'
import { readColor } from './readColor.ts'
import { themeCss } from './themeCss.ts'

export interface ThemeSheet {
  readonly sheet: CSSStyleSheet
  /** @param color a CSS colour; null or one that cannot be read gives the default accent */
  setColor(color: string | null): void
}

/** The colour tokens of both schemes, derived from the brand colour, changeable while shown. */
export function createThemeSheet(view: SheetView, color: string | null): ThemeSheet {
  const sheet = createSheet(view, cssFor(color))
  return {
    sheet,
    setColor: (next) => sheet.replaceSync(cssFor(next)),
  }
}

function cssFor(color: string | null): string {
  return themeCss(deriveTheme(color === null ? null : readColor(color)))
}
