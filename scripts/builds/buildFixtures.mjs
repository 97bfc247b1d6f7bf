import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from './projectRoot.mjs'
import { buildCommon, rolldownCommon, viteCommon } from './viteCommon.mjs'

/**
 * Host pages for the browser tests: a React application that has the package installed, as a customer's build would
 * make it, and pages with the script tag, which need no build and are copied.
 * @param {string} outDir
 */
export async function buildFixtures(outDir) {
  const host = join(outDir, '.host')
  await cp(join(projectRoot, 'e2e/fixtures/react'), host, { recursive: true })
  await installPackage(join(host, 'node_modules/parley-widget'))
  await build({
    ...viteCommon(),
    plugins: [],
    root: host,
    base: './',
    build: { ...buildCommon(join(outDir, 'react')), rolldownOptions: rolldownCommon },
  })
  await cp(join(projectRoot, 'e2e/fixtures/script'), join(outDir, 'script'), { recursive: true })
}

/**
 * What npm would install: `package.json` and the files that it lists.
 * @param {string} folder
 */
export async function installPackage(folder) {
  await mkdir(folder, { recursive: true })
  const { files } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
  for (const path of ['package.json', ...files]) {
    await cp(join(projectRoot, path), join(folder, path), { recursive: true })
  }
}
