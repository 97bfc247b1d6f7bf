import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import { build } from 'vite'
import { PREACT_FOR_REACT, SMALL_QUERY } from '../../scripts/builds/buildWidget.mjs'
import { leaveOutUnused } from '../../scripts/builds/leaveOutUnused.mjs'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'
import { shadowSheets } from '../../scripts/builds/shadowSheets.mjs'
import { buildCommon, rolldownCommon, viteCommon } from '../../scripts/builds/viteCommon.mjs'

export type PageName = 'ours' | 'plain' | 'libraries'

/**
 * Builds the pages for production: ours as the script-tag build does, the libraries on React.
 * @returns the pages' programs
 */
export async function buildPages(outDir: string): Promise<Readonly<Record<PageName, string>>> {
  // What runs this file has set it for its own purposes, and the build would believe it.
  process.env['NODE_ENV'] = 'production'
  const pages = ['ours', 'plain', 'libraries'] as const
  const programs = await Promise.all(pages.map((page) => buildPage(page, outDir)))
  return Object.fromEntries(pages.map((page, index) => [page, programs[index] ?? ''])) as Record<
    PageName,
    string
  >
}

async function buildPage(page: PageName, outDir: string): Promise<string> {
  await build({
    ...viteCommon(),
    plugins: [tailwindcss(), shadowSheets(), leaveOutUnused()],
    resolve: page === 'ours' ? { alias: [...PREACT_FOR_REACT, SMALL_QUERY] } : {},
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...buildCommon(join(outDir, page)),
      rolldownOptions: rolldownCommon,
      lib: {
        entry: join(projectRoot, `bench/widget/pages/${page}Page.ts`),
        formats: ['iife'],
        name: 'parleyBench',
        fileName: () => 'page.js',
      },
    },
  })
  return await readFile(join(outDir, page, 'page.js'), 'utf8')
}
