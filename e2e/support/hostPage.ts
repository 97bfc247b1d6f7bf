import type { ConsoleMessage, Page } from '@playwright/test'

/** What the page around the widget can be told, and asked, whichever build stands on it. */

/** Options of the widget on every page that is opened from here on; the script tag and the React page read them. */
export async function setOptions(page: Page, options: object): Promise<void> {
  await page.addInitScript((given) => Object.assign(window, { __parley: given }), options)
}

/** Everything that a browser can keep for the page's origin, by name. */
export async function keptBy(page: Page): Promise<readonly string[]> {
  const { cookies } = await page.context().storageState()
  const inPage = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    // Not there without a secure context.
    ...('caches' in window ? await caches.keys() : []),
  ])
  return [...cookies.map(({ name }) => name), ...inPage]
}

/** Every line that the console gets from now on. */
export function consoleOf(page: Page): readonly ConsoleMessage[] {
  const said: ConsoleMessage[] = []
  page.on('console', (message) => said.push(message))
  return said
}

/** Errors in Parley's own words; the browser itself reports a refused request as well. */
export function parleyErrors(said: readonly ConsoleMessage[]): readonly string[] {
  return said
    .filter((message) => message.type() === 'error' && message.text().startsWith('Parley'))
    .map((message) => message.text())
}

/** Everything that goes wrong on the page from now on: errors in the console, and those that nobody has caught. */
export function faultsOf(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
  })
  // React reports here what it could not hydrate.
  page.on('pageerror', (error) => faults.push(error.message))
  return faults
}

/** Two frames and an idle moment: what was started has had its turn. */
export async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(undefined))))
      }),
  )
}
