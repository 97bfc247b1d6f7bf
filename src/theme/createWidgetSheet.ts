import { createSheet, type SheetView } from './createSheet.ts'
import { shadowCss } from './shadowCss.ts'
import widgetCss from './widget.css?inline'

/** The looks of the window, for a shadow root that already has the launcher's and the theme's sheets. */
export function createWidgetSheet(view: SheetView): CSSStyleSheet {
  return createSheet(view, shadowCss(widgetCss))
}
