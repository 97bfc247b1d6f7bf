import type { Browser, CDPSession, Page } from 'playwright'
import type { PageName } from './buildPages.ts'
import type { BenchPage } from './pages/page.ts'

export interface OpenPage {
  readonly page: Page
  /** Calls a function of the page by its name. */
  call<Name extends keyof BenchPage>(
    name: Name,
    ...parameters: Parameters<BenchPage[Name]>
  ): Promise<Awaited<ReturnType<BenchPage[Name]>>>
  /** How long the main thread has been busy while a work is done, ms. */
  busyWhile(work: () => Promise<unknown>): Promise<number>
  /** What is left of the heap after a collection, bytes. */
  heap(): Promise<number>
  close(): Promise<void>
}

export type OpenPageOptions = {
  readonly url: string
  /** 1 is full speed. */
  readonly slowdown: number
  /** Keeps the page from doing anything in idle time. */
  readonly holdIdle?: boolean
}

/** A page in a context of its own, so that nothing of the one before is left. */
export async function openPage(
  browser: Browser,
  { url, slowdown, holdIdle = false }: OpenPageOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 800, height: 700 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => process.stderr.write(`${url}: ${error.stack}\n`))
  if (holdIdle) await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  const session: CDPSession = await context.newCDPSession(page)
  // The thread's own time: what other programs take of the processor is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('HeapProfiler.enable')
  await page.goto(url)
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }

  return {
    page,
    call: (name, ...parameters) =>
      page.evaluate(
        // The page's half of the contract, which this process cannot see.
        ([method, given]) =>
          (window as unknown as { bench: Record<string, (...all: unknown[]) => never> }).bench[method]?.(
            ...given,
          ),
        [name, parameters] as const,
      ) as never,
    busyWhile: async (work) => {
      const before = await busy()
      await work()
      return (await busy()) - before
    },
    heap: async () => {
      // Twice: what a first collection finds unreachable may hold others until it is gone.
      await session.send('HeapProfiler.collectGarbage')
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize
    },
    close: () => context.close(),
  }
}

export type SubjectName = 'plain' | 'windowed' | 'ours' | 'whole' | 'virtua' | 'tanstack' | 'virtuoso'

export const pageOf = {
  plain: 'plain',
  windowed: 'plain',
  ours: 'ours',
  whole: 'ours',
  virtua: 'libraries',
  tanstack: 'libraries',
  virtuoso: 'libraries',
} as const satisfies Record<SubjectName, PageName>
