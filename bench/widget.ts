import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { buildPages } from './widget/buildPages.ts'
import { measureBurst, measureHeap, measureList, measureTyping } from './widget/measureList.ts'
import type { SubjectName } from './widget/openPage.ts'
import { servePages } from './widget/servePages.ts'

const subjects: readonly SubjectName[] = (process.env['SUBJECTS']?.split(',') ?? ['windowed','plain','ours','virtua','tanstack','virtuoso']) as never

export async function widget({ quick, print }: { quick: boolean; print: (text: string) => void }) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-widget-'))
  const server = await servePages(await buildPages(folder))
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  try {
    for (const slowdown of [1, 4]) for (const length of quick ? [100, 10_000] : [100, 1000, 10_000]) for (const subject of subjects)
      print(JSON.stringify(await measureList(browser, server, { subject, length, slowdown })))
    for (const slowdown of [1, 4]) for (const subject of subjects) {
      const wanted = { subject, length: 1000, slowdown }
      print(JSON.stringify(await measureTyping(browser, server, wanted)))
      print(JSON.stringify(await measureBurst(browser, server, wanted)))
    }
    for (const subject of subjects) print(JSON.stringify(await measureHeap(browser, server, { subject, length: 10_000, slowdown: 1 })))
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
