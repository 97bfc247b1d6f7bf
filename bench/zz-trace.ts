import { chromium } from 'playwright'
import { readFileSync } from 'node:fs'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { buildPages } from './widget/buildPages.ts'
import { openPage, pageOf } from './widget/openPage.ts'
import { servePages } from './widget/servePages.ts'
export async function trace(subjects: any[], lengths: number[], what: string) {
  const server = await servePages(process.env['NOBUILD'] ? Object.fromEntries(['ours', 'plain', 'libraries'].map((p) => [p, readFileSync(`/tmp/parley-prof/${p}/page.js`, 'utf8')])) as any : await buildPages('/tmp/parley-prof'))
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  for (const subject of subjects) for (const length of lengths) {
    const open = await openPage(browser, { url: `${server.origin}/${(pageOf as any)[subject]}`, slowdown: 1, holdIdle: what === 'mount' })
    await open.call('prepare', subject, length)
    await open.call('mount')
    if (what === 'append') { await open.call('settle'); await open.call('append', 20) }
    else for (let i = 0; i < 3; i++) { await open.call('unmount'); await open.call('mount') }
    await browser.startTracing(open.page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink', 'cc', 'v8', 'disabled-by-default-devtools.timeline.invalidationTracking'].slice(0, 6) })
    const n = what === 'append' ? 60 : 1
    if (what === 'append') await open.call('append', 60)
    else { await open.call('unmount'); await open.call('mount') }
    const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents
    const main = events.find((e: any) => e.name === 'thread_name' && e.args.name === 'CrRendererMain' && events.some((x: any) => x.tid === e.tid && x.pid === e.pid && x.name === 'FunctionCall'))
    const own = events.filter((e: any) => e.ph === 'X' && e.pid === main.pid && e.tid === main.tid && e.tdur !== undefined).sort((a: any, b: any) => a.ts - b.ts || b.dur - a.dur)
    const self: Record<string, [number, number]> = {}
    const stack: any[] = []
    for (const e of own) {
      while (stack.length && stack.at(-1).ts + stack.at(-1).dur <= e.ts) stack.pop()
      if (stack.length) { const p = (self[stack.at(-1).name] ??= [0, 0]); p[0] -= e.tdur }
      const r = (self[e.name] ??= [0, 0]); r[0] += e.tdur; r[1] += 1
      stack.push(e)
    }
    console.log(`== ${subject} ${length} ${what}`)
    console.log(Object.entries(self).sort((x, y) => y[1][0] - x[1][0]).slice(0, 28).map(([k, [v, c]]) => `${(v / 1000 / n).toFixed(3)} ms  x${(c / n).toFixed(1)} ${k}`).join('\n'))
    await open.close()
  }
  await browser.close(); await server.close()
}
