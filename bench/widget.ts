import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { browserOptions } from '../scripts/browserOptions.mjs'
import { buildPages } from './widget/buildPages.ts'
import {
  attempt,
  type Case,
  measureBurst,
  measureHeap,
  measureList,
  measureTyping,
} from './widget/measureList.ts'
import type { SubjectName } from './widget/openPage.ts'
import { burstTable, heapTable, judgementTable, listTable, typingTable } from './widget/report.ts'
import { type PageServer, servePages } from './widget/servePages.ts'

export type WidgetBenchOptions = {
  /** The shortest and the longest history alone. */
  readonly quick: boolean
  /** Is given each table as soon as it is known. */
  readonly print: (text: string) => void
  readonly subjects?: readonly SubjectName[]
}

const everybody: readonly SubjectName[] = [
  'windowed',
  'plain',
  'ours',
  'whole',
  'virtua',
  'tanstack',
  'virtuoso',
]
const slowdowns = [1, 4]
const liveLength = 1000

/** The message list in Chromium, against plain DOM and the list libraries, in one run and on the same machine. */
export async function widget({ quick, print, subjects = everybody }: WidgetBenchOptions): Promise<void> {
  const lengths = quick ? [100, 10_000] : [100, 1000, 10_000]
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const server = await servePages(await buildPages(folder))
  const browser = await chromium.launch(browserOptions())
  /** In turns, so that a machine that is busy for a while slows down all of them. */
  const each = <Figures extends Case>(
    measure: (browser: Browser, server: PageServer, wanted: Case) => Promise<Figures>,
    cases: readonly Omit<Case, 'subject'>[],
  ) =>
    inTurns(
      cases.flatMap((given) =>
        subjects.map((subject) => () => {
          const wanted = { ...given, subject }
          return attempt(wanted, () => measure(browser, server, wanted))
        }),
      ),
    )
  try {
    const lists = await each(
      measureList,
      slowdowns.flatMap((slowdown) => lengths.map((length) => ({ slowdown, length }))),
    )
    print(listTable(lists))
    const live = slowdowns.map((slowdown) => ({ slowdown, length: liveLength }))
    const typing = await each(measureTyping, live)
    print(typingTable(typing))
    const bursts = await each(measureBurst, live)
    print(burstTable(bursts))
    const heaps = await each(measureHeap, [{ slowdown: 1, length: 10_000 }])
    print(heapTable(heaps))
    print(judgementTable({ lists, typing, bursts, heaps }))
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function inTurns<Value>(tasks: readonly (() => Promise<Value>)[]): Promise<readonly Value[]> {
  const values: Value[] = []
  for (const task of tasks) values.push(await task())
  return values
}
