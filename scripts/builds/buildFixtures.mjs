import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from './projectRoot.mjs'
import { buildCommon, rolldownCommon, viteCommon } from './viteCommon.mjs'

const fixtures = join(projectRoot, 'e2e/fixtures')

/**
 * Host pages that need a build, as their own build would make it. `react18` is the application of `react` with the
 * older React.
 * @type {Readonly<Record<string, { source: string, modules: string | null }>>}
 */
const applications = {
  react: { source: 'react', modules: null },
  react18: { source: 'react', modules: 'react18' },
  headless: { source: 'headless', modules: null },
  'livechat-react': { source: 'livechat-react', modules: null },
  'livechat-vue': { source: 'livechat-vue', modules: null },
}

/**
 * Host pages for the browser tests: applications that have the package installed or one of LiveChat's adapters, and
 * pages with the script tag, which need no build and are copied.
 * @param {string} outDir
 */
export async function buildFixtures(outDir) {
  const host = join(outDir, '.host')
  await installPackage(join(host, 'node_modules/parley-widget'))
  for (const [name, { source, modules }] of Object.entries(applications)) {
    const root = join(host, name)
    await cp(join(fixtures, source), root, {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
    await build({
      ...viteCommon(),
      plugins: [],
      root,
      base: './',
      resolve: { alias: modules === null ? [] : aliasesOf(join(fixtures, modules, 'node_modules')) },
      build: { ...buildCommon(join(outDir, name)), rolldownOptions: rolldownCommon },
    })
  }
  await cp(join(fixtures, 'script'), join(outDir, 'script'), { recursive: true })
}

/**
 * React from another folder, for whoever asks for it.
 * @param {string} modules
 */
const aliasesOf = (modules) =>
  ['react-dom', 'react'].map((name) => ({
    find: new RegExp(`^${name}(?=/|$)`),
    replacement: join(modules, name),
  }))

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
