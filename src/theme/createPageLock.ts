import { createSheet } from './createSheet.ts'

/**
 * Keeps the page behind a full-screen window from scrolling: one rule in a sheet of its own, so that nothing of the
 * page's is changed, and nothing has to be put back but the sheet.
 * @returns what lets the page go
 */
export function createPageLock(page: Document): () => void {
  const sheet = createSheet(page.defaultView ?? window, 'html{overflow:hidden!important}')
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]
  return () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
