import { createSheet, type SheetView } from './createSheet.ts'
import openingCss from './opening.css?inline'

/** The looks of the window as it opens, for a shadow root that already has the launcher's and the theme's sheets. */
export function createOpeningSheet(view: SheetView): CSSStyleSheet {
  return createSheet(view, openingCss)
}
