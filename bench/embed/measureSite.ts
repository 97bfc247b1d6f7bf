import type { Browser, Page } from 'playwright'
import { median } from '../row.ts'
import { type Cost, openSite, type Site } from './openSite.ts'
import type { SiteName, Sites } from './serveSites.ts'

export type Visit = Cost & {
  /** From the start of the navigation, or from the click. */
  readonly ms: number
  readonly heap: number
}

export type SiteFigures = {
  readonly site: SiteName
  /** Until what the visitor sees first is there. */
  readonly cold: Visit
  /** The same with the browser's cache filled. */
  readonly warm: Visit
  /** From the click until there is somewhere to write; null where nothing is clicked. */
  readonly openedCold: Visit | null
  readonly openedWarm: Visit | null
}

/** Every page is watched for so long, so that all have done what they do by themselves. */
const watchedMs = 2500
const slowdown = 4

/** The page makes it when there is somewhere to write. */
const usable = 'bench-usable'

/** What is seen first, and where the visitor writes; in open shadow roots, as Playwright looks into them. */
const landmarks = {
  empty: { first: 'h1', click: null, field: null },
  parley: {
    first: 'role=button[name="Open chat"]',
    click: 'role=button[name="Open chat"]',
    field: 'textarea',
  },
  deepChat: { first: '#text-input', click: null, field: null },
} as const

export async function measureSite(
  browser: Browser,
  sites: Sites,
  site: SiteName,
  rounds: number,
): Promise<SiteFigures> {
  const visits: Visits[] = []
  for (let round = 0; round < rounds; round += 1) visits.push(await visitTwice(browser, sites, site))
  return {
    site,
    cold: middle(visits.map(({ cold }) => cold)),
    warm: middle(visits.map(({ warm }) => warm)),
    openedCold: middleOrNone(visits.map(({ openedCold }) => openedCold)),
    openedWarm: middleOrNone(visits.map(({ openedWarm }) => openedWarm)),
  }
}

type Visits = Omit<SiteFigures, 'site'>

/** A new visitor, and another with the same browser: once for the times, and once more for the costs. */
async function visitTwice(browser: Browser, sites: Sites, site: SiteName): Promise<Visits> {
  const times = await inNewBrowser(browser, sites, site, timeVisit)
  const costs = await inNewBrowser(browser, sites, site, costOfVisit)
  const join = (cost: Cost & { readonly heap: number }, ms: number): Visit => ({ ...cost, ms })
  return {
    cold: join(costs.cold.shown, times.cold.shownMs),
    warm: join(costs.warm.shown, times.warm.shownMs),
    openedCold: costs.cold.opened === null ? null : join(costs.cold.opened, times.cold.openedMs),
    openedWarm: costs.warm.opened === null ? null : join(costs.warm.opened, times.warm.openedMs),
  }
}

async function inNewBrowser<Found extends object>(
  browser: Browser,
  sites: Sites,
  site: SiteName,
  visit: (given: Site, address: string, name: SiteName) => Promise<Found>,
): Promise<{ readonly cold: Found; readonly warm: Found }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const address = sites.address(site)
    const first = await openSite(browser, context, slowdown)
    const cold = await visit(first, address, site)
    // The cache stays; who was here does not.
    await first.page.goto(sites.address('empty'))
    await first.page.evaluate(() => localStorage.clear())
    await first.page.close()
    const second = await openSite(browser, context, slowdown)
    const warm = await visit(second, address, site)
    return { cold, warm }
  } finally {
    await context.close()
  }
}

async function timeVisit({ page }: Site, address: string, site: SiteName) {
  const { first, click, field } = landmarks[site]
  await page.goto(address)
  await page.locator(first).waitFor()
  const shownMs = await now(page)
  if (click === null) return { shownMs, openedMs: Number.NaN }
  await page.evaluate(() => {
    const note = () => performance.mark('bench-click')
    document.addEventListener('click', note, { capture: true, once: true })
  })
  await page.locator(click).click()
  await page.locator(field).waitFor()
  return { shownMs, openedMs: (await now(page)) - (await clickedAt(page)) }
}

/** Without a look into the page while it works: looking is script too. */
async function costOfVisit(site: Site, address: string, name: SiteName) {
  const { page } = site
  const { click } = landmarks[name]
  const shown = await site.during(async () => {
    await page.goto(address)
    await page.waitForTimeout(watchedMs)
  })
  const shownHeap = await site.heap()
  if (click === null) return { shown: { ...shown, heap: shownHeap }, opened: null }
  const { x, y } = await page.evaluate(watchWindow, usable)
  const opened = await site.during(async () => {
    await page.mouse.click(x, y)
    await page.waitForTimeout(watchedMs)
  }, usable)
  const isUsable = await page.evaluate((mark) => performance.getEntriesByName(mark).length > 0, usable)
  // Traces lose an event now and then; then this visit has nothing to say about that time.
  if (!isUsable) throw new Error(`${name} could not be used after ${watchedMs} ms`)
  return { shown: { ...shown, heap: shownHeap }, opened: { ...opened, heap: await site.heap() } }
}

/**
 * In the page: marks when the message field has the focus, and says where the launcher is. Playwright's own look for
 * it would leave listeners behind that run with every move of the pointer.
 */
function watchWindow(mark: string): { x: number; y: number } {
  const shadow = document.querySelector('parley-widget')?.shadowRoot
  const box = shadow?.querySelector('button')?.getBoundingClientRect()
  if (shadow == null || box === undefined) throw new Error('There is nothing to click on')
  // Moving from the launcher to the field, the focus does not leave the shadow root, nor does its event.
  shadow.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) performance.mark(mark)
  })
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now())

const clickedAt = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('bench-click')[0]?.startTime ?? Number.NaN)

function middleOrNone(visits: readonly (Visit | null)[]): Visit | null {
  const made = visits.filter((visit) => visit !== null)
  return made.length === 0 ? null : middle(made)
}

function medianOrNone(values: readonly (number | null)[]): number | null {
  const found = values.filter((value) => value !== null)
  return found.length === 0 ? null : median(found)
}

function middle(visits: readonly Visit[]): Visit {
  const of = (read: (visit: Visit) => number) => median(visits.map(read))
  return {
    ms: of(({ ms }) => ms),
    bytes: of(({ bytes }) => bytes),
    requests: of(({ requests }) => requests),
    scriptMs: of(({ scriptMs }) => scriptMs),
    scriptUntilMarkMs: medianOrNone(visits.map(({ scriptUntilMarkMs }) => scriptUntilMarkMs)),
    mainThreadMs: of(({ mainThreadMs }) => mainThreadMs),
    longTasks: of(({ longTasks }) => longTasks),
    layoutShift: of(({ layoutShift }) => layoutShift),
    heap: of(({ heap }) => heap),
  }
}
