import { createSheet, type SheetView } from './createSheet.ts'
import launcherCss from './launcher.css?inline'

/** The host's armour and the launcher: all that is needed before the window is loaded. */
export function createLauncherSheet(view: SheetView): CSSStyleSheet {
  return createSheet(view, launcherCss)
}
