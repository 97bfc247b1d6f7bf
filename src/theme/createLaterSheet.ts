import { createSheet, type SheetView } from './createSheet.ts'

export interface LaterSheet {
  /** Empty until it is loaded. */
  readonly sheet: CSSStyleSheet
  /** Once for all widgets of a page. Rejects when the chunk does not arrive; the next call asks again. */
  readonly load: () => Promise<void>
}

let loaded = ''

/** The looks of the parts that a window loads when it needs them. */
export function createLaterSheet(view: SheetView): LaterSheet {
  const sheet = createSheet(view, loaded)
  let filled = loaded !== ''
  return {
    sheet,
    load: async () => {
      if (filled) return
      loaded = (await import('./later.css?inline')).default
      filled = true
      sheet.replaceSync(loaded)
    },
  }
}
