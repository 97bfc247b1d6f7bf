import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { browserOptions } from '../scripts/browserOptions.mjs'
import { ensureBuilt } from '../scripts/build.mjs'
import { measureSite } from './embed/measureSite.ts'
import { embedJudgement, embedTable } from './embed/report.ts'
import { serveSites } from './embed/serveSites.ts'
import { startProcess } from './startProcess.ts'

const configuration = {
  licenses: [
    {
      id: 1,
      name: 'Bench',
      groups: [{ id: 0, name: 'General' }],
      agents: [{ id: 'agent@example.com', name: 'Agent' }],
      forms: [],
    },
  ],
}

/**
 * What the widget costs the page it is put on, from a real server, on a CPU that is four times slower; against the
 * page without it.
 *
 * @param quick two visitors instead of five
 * @param print is given the tables
 */
export async function embed({
  quick,
  print,
}: {
  quick: boolean
  print: (text: string) => void
}): Promise<void> {
  await ensureBuilt()
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  await writeFile(join(folder, 'parley.config.json'), JSON.stringify(configuration))
  const parley = await startProcess('server/dist/main.js', {
    PORT: '0',
    PARLEY_DATA: join(folder, 'data'),
    PARLEY_CONFIG: join(folder, 'parley.config.json'),
    LOG_LEVEL: 'error',
  })
  const sites = await serveSites(parley.readyLine.replace(/^.* /, ''))
  const browser = await chromium.launch(browserOptions())
  try {
    const rounds = quick ? 2 : 5
    const figures = []
    for (const site of ['empty', 'parley', 'deepChat'] as const) {
      figures.push(await measureSite(browser, sites, site, rounds))
    }
    print(embedTable(figures))
    print(embedJudgement(figures))
  } finally {
    await browser.close()
    await sites.close()
    await parley.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
