/** The window whose documents the sheet is for: a constructed sheet belongs to one document. */
export type SheetView = Pick<typeof globalThis, 'CSSStyleSheet'>

/** A constructable sheet, which no content security policy has a word on. */
export function createSheet(view: SheetView, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
