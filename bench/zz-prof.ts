import { chromium } from 'playwright'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { buildPages } from './widget/buildPages.ts'
import { openPage, pageOf } from './widget/openPage.ts'
import { servePages } from './widget/servePages.ts'
export async function prof(subjects: any[], lengths: number[], opts: any = {}) {
  const server = await servePages(await buildPages(process.env['OUT'] ?? '/tmp/parley-prof'))
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  for (const subject of subjects) for (const length of lengths) {
    const open = await openPage(browser, { url: `${server.origin}/${(pageOf as any)[subject]}`, slowdown: 1, holdIdle: opts.holdIdle ?? false })
    const s = await open.page.context().newCDPSession(open.page)
    await s.send('Performance.enable', { timeDomain: 'threadTicks' } as any)
    const get = async () => Object.fromEntries((await s.send('Performance.getMetrics')).metrics.map((m: any) => [m.name, m.value]))
    const diff = (a: any, b: any, n: number) => ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration', 'LayoutCount', 'RecalcStyleCount'].map((k) => `${k} ${(((b[k] - a[k]) * (k.endsWith('Count') ? 1 : 1000)) / n).toFixed(2)}`).join('  ')
    await open.call('prepare', subject, length)
    let a = await get()
    await open.call('mount')
    let b = await get()
    console.log(subject, length, 'mount1', diff(a, b, 1))
    for (let i = 0; i < 3; i++) { await open.call('unmount'); a = await get(); await open.call('mount'); b = await get() }
    console.log(subject, length, 'mountN', diff(a, b, 1))
    if (!opts.holdIdle) await open.call('settle')
    await open.call('append', 20)
    a = await get(); await open.call('rest', 60); b = await get()
    console.log(subject, length, 'rest', diff(a, b, 60))
    if (opts.profile) { await s.send('Profiler.enable'); await s.send('Profiler.setSamplingInterval', { interval: 100 }); await s.send('Profiler.start') }
    a = await get(); await open.call('append', 60); b = await get()
    console.log(subject, length, 'append', diff(a, b, 60))
    if (opts.profile) {
      const { profile } = await s.send('Profiler.stop') as any
      const self: Record<string, number> = {}
      const byId = new Map(profile.nodes.map((n: any) => [n.id, n]))
      profile.samples.forEach((id: number, i: number) => { const n: any = byId.get(id); const k = `${n.callFrame.functionName || '(anon)'}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`; self[k] = (self[k] ?? 0) + profile.timeDeltas[i] })
      console.log(Object.entries(self).sort((x, y) => y[1] - x[1]).slice(0, 25).map(([k, v]) => `${(v / 60000).toFixed(3)} ms ${k}`).join('\n'))
    }
    console.log(subject, length, 'heap', ((await open.heap()) / 1e6).toFixed(1))
    await open.close()
  }
  await browser.close(); await server.close()
}
