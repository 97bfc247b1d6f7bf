import type { Browser } from 'playwright'
import { median } from '../row.ts'
import { openPage, pageOf, type SubjectName } from './openPage.ts'
import type { Burst } from './pages/page.ts'
import type { PageServer } from './servePages.ts'

export type Case = { readonly subject: SubjectName; readonly length: number; readonly slowdown: number }

/** All ms; medians unless they say otherwise. */
export type ListFigures = Case & {
  readonly mountMs: number
  readonly appendMs: number
  readonly appendP95Ms: number
  /** Of the main thread, for one message, all of its consequences included. */
  readonly appendBusyMs: number
}

export type TypingFigures = Case & { readonly keyMs: number; readonly keyBusyMs: number }
export type BurstFigures = Case & Burst
/** Bytes above what the page held with the history and no list. */
export type HeapFigures = Case & { readonly mounted: number; readonly settled: number }

/** What came of a measurement. One list that cannot do what is asked of it does not stop the others. */
export type Outcome<Figures extends Case = Case> = Case & {
  /** null: it was not done, because what was waited for was never shown. */
  readonly figures: Figures | null
}

/** Measures one case, and says on the error output why it could not. */
export async function attempt<Figures extends Case>(
  wanted: Case,
  measure: () => Promise<Figures>,
): Promise<Outcome<Figures>> {
  try {
    return { ...wanted, figures: await measure() }
  } catch (failure) {
    const [reason] = String(failure).split('\n')
    process.stderr.write(`${wanted.subject}, ${wanted.length} events, CPU 1/${wanted.slowdown}: ${reason}\n`)
    return { ...wanted, figures: null }
  }
}

const mounts = 5
const appends = 60
const keys = 30
const burstEvents = 1000
const burstMs = 1000

export async function measureList(browser: Browser, server: PageServer, wanted: Case): Promise<ListFigures> {
  const { subject, length, slowdown } = wanted
  const open = await openPage(browser, { url: `${server.origin}/${pageOf[subject]}`, slowdown })
  try {
    await open.call('prepare', subject, length)
    const mountTimes: number[] = []
    for (let round = 0; round < mounts; round += 1) {
      if (round > 0) await open.call('unmount')
      mountTimes.push(await open.call('mount'))
    }
    await open.call('settle')
    // The program is warm after some: nobody's first message is measured.
    await open.call('append', 10)
    const restMs = await open.busyWhile(() => open.call('rest', appends))
    let times: readonly number[] = []
    const busyMs = await open.busyWhile(async () => {
      times = await open.call('append', appends)
    })
    return {
      ...wanted,
      // The first builds the program's own shapes too: a visitor's window is opened once.
      mountMs: median(mountTimes),
      appendMs: median(times),
      appendP95Ms: percentile(times, 0.95),
      appendBusyMs: Math.max(0, busyMs - restMs) / appends,
    }
  } finally {
    await open.close()
  }
}

export async function measureTyping(
  browser: Browser,
  server: PageServer,
  wanted: Case,
): Promise<TypingFigures> {
  const { subject, length, slowdown } = wanted
  const open = await openPage(browser, { url: `${server.origin}/${pageOf[subject]}`, slowdown })
  try {
    await open.call('prepare', subject, length)
    await open.call('mount')
    await open.call('settle')
    const press = async () => {
      for (let index = 0; index < keys; index += 1) {
        await open.page.keyboard.press('a')
        await open.call('rest', 2)
      }
    }
    await open.call('focusInput')
    await press()
    await open.call('focusInput')
    const restMs = await open.busyWhile(async () => {
      for (let index = 0; index < keys; index += 1) await open.call('rest', 2)
    })
    const busyMs = await open.busyWhile(press)
    const times = await open.call('takeKeyTimes')
    return { ...wanted, keyMs: median(times), keyBusyMs: Math.max(0, busyMs - restMs) / keys }
  } finally {
    await open.close()
  }
}

export async function measureBurst(
  browser: Browser,
  server: PageServer,
  wanted: Case,
): Promise<BurstFigures> {
  const { subject, length, slowdown } = wanted
  const open = await openPage(browser, { url: `${server.origin}/${pageOf[subject]}`, slowdown })
  try {
    await open.call('prepare', subject, length)
    await open.call('mount')
    await open.call('settle')
    await open.call('listen', server.socketUrl)
    const watched = open.call('watchBurst', length + burstEvents - 1)
    await open.call('rest', 2)
    await server.push(length, burstEvents, burstMs)
    return { ...wanted, ...(await watched) }
  } finally {
    await open.close()
  }
}

export async function measureHeap(browser: Browser, server: PageServer, wanted: Case): Promise<HeapFigures> {
  const { subject, length, slowdown } = wanted
  const heapWith = async (holdIdle: boolean) => {
    const url = `${server.origin}/${pageOf[subject]}`
    const open = await openPage(browser, { url, slowdown, holdIdle })
    try {
      await open.call('prepare', subject, length)
      const before = await open.heap()
      await open.call('mount')
      if (!holdIdle) await open.call('settle')
      return (await open.heap()) - before
    } finally {
      await open.close()
    }
  }
  return { ...wanted, mounted: await heapWith(true), settled: await heapWith(false) }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
