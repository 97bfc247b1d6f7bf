import type { Browser, BrowserContext, Page } from 'playwright'
import { scriptTimeOf, type TraceEvent, tracedCategories } from './scriptTimeOf.ts'

/** What a stretch of a page's life has cost. */
export type Cost = {
  /** As they came over the line, compressed. */
  readonly bytes: number
  readonly requests: number
  /** Of the main thread: compiling and running. */
  readonly scriptMs: number
  /** The part of it until the page made the mark that was waited for; null where there was none to wait for. */
  readonly scriptUntilMarkMs: number | null
  /** All that the main thread has done. */
  readonly mainThreadMs: number
  readonly longTasks: number
  readonly layoutShift: number
}

export interface Site {
  readonly page: Page
  /**
   * What a work has cost, until it is done.
   * @param mark a `performance.mark` that the page makes meanwhile
   */
  during(work: () => Promise<unknown>, mark?: string): Promise<Cost>
  /** What is left after a collection, bytes. */
  heap(): Promise<number>
}

/** Opens an empty page of a slow machine, ready to be sent somewhere. */
export async function openSite(browser: Browser, context: BrowserContext, slowdown: number): Promise<Site> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('HeapProfiler.enable')
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  let bytes = 0
  let requests = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }

  return {
    page,
    during: async (work, mark) => {
      const before = { bytes, requests, busy: await busy(), ...(await seen(page)) }
      await browser.startTracing(page, { categories: [...tracedCategories] })
      await work()
      const trace: { traceEvents: readonly TraceEvent[] } = JSON.parse(
        (await browser.stopTracing()).toString(),
      )
      const mainThreadMs = (await busy()) - before.busy
      const after = await seen(page)
      return {
        bytes: bytes - before.bytes,
        requests: requests - before.requests,
        scriptMs: scriptTimeOf(trace.traceEvents) ?? 0,
        scriptUntilMarkMs: mark === undefined ? null : scriptTimeOf(trace.traceEvents, mark),
        mainThreadMs,
        longTasks: after.longTasks - before.longTasks,
        layoutShift: after.layoutShift - before.layoutShift,
      }
    },
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage')
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize
    },
  }
}

/** What the page's own records say so far. */
function seen(page: Page): Promise<{ readonly longTasks: number; readonly layoutShift: number }> {
  return page.evaluate(async () => {
    const records = (type: string) =>
      new Promise<readonly PerformanceEntry[]>((done) => {
        const observer = new PerformanceObserver((list) => finish(list.getEntries()))
        const finish = (entries: readonly PerformanceEntry[]) => {
          observer.disconnect()
          done(entries)
        }
        observer.observe({ type, buffered: true })
        // An observer is not told that there is nothing.
        setTimeout(() => finish([]), 100)
      })
    const [tasks, shifts] = await Promise.all([records('longtask'), records('layout-shift')])
    const values = shifts.map((shift) => ('value' in shift ? Number(shift.value) : 0))
    return { longTasks: tasks.length, layoutShift: values.reduce((sum, value) => sum + value, 0) }
  })
}
