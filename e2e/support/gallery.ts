import type { Page } from '@playwright/test'

/** The words of every state are loaded and drawn, on a busy machine. */
const drawnTimeoutMs = 30_000

/**
 * Opens the page that shows every part of the window in every state, and waits until all of it is drawn.
 * @param query how it looks: `scheme=dark`, `lang=ar`
 * @returns the names of the states
 */
export async function openGallery(page: Page, origin: string, query = ''): Promise<readonly string[]> {
  await page.goto(`${origin}/gallery?${query}`)
  const states = page.getByRole('main').locator('> section')
  await states.first().waitFor()
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('main > section')].every((section) => {
        const host = section.querySelector('[data-scheme]')
        return host?.shadowRoot?.querySelector('dialog[open], aside')
      }),
    undefined,
    { timeout: drawnTimeoutMs },
  )
  return states.evaluateAll((sections) => sections.map((section) => section.getAttribute('aria-label') ?? ''))
}

/**
 * Makes the windows so high that nothing in them has to be scrolled to, and draws what is out of sight: measured
 * undrawn, a part of a long list is as high as was guessed, and would lie on its neighbours.
 */
export function showEverything(page: Page, heightPx: number): Promise<void> {
  return page.evaluate((height) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.chunk-distant { content-visibility: visible !important }')
    for (const { shadowRoot } of document.querySelectorAll('[data-scheme]')) {
      shadowRoot?.adoptedStyleSheets.push(sheet)
    }
    for (const frame of document.querySelectorAll<HTMLElement>('.gallery-frame')) {
      frame.style.height = `${height}px`
    }
  }, heightPx)
}

/** What somebody who needs more room between letters, words and lines sets. Source: WCAG 2.2, 1.4.12. */
export function setTextSpacing(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    )
    for (const { shadowRoot } of document.querySelectorAll('[data-scheme]')) {
      shadowRoot?.adoptedStyleSheets.push(sheet)
    }
  })
}
