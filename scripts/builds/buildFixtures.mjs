import { cp, mkdir, readFile, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { withFrameworks } from './frameworks.mjs'
import { projectRoot } from './projectRoot.mjs'
import { run } from './run.mjs'
import { buildCommon, rolldownCommon, viteCommon } from './viteCommon.mjs'

const fixtures = join(projectRoot, 'e2e/fixtures')

/**
 * Applications that Vite builds, from the sources of `source`, with the packages of the workspace `workspace` where it
 * has others than the rest of the project. `react18` is the application of `react` with the older React.
 * @type {Readonly<Record<string, { source: string, workspace: string | null }>>}
 */
const applications = {
  react: { source: 'react', workspace: null },
  react18: { source: 'react', workspace: 'react18' },
  headless: { source: 'headless', workspace: null },
  'livechat-react': { source: 'livechat-react', workspace: null },
  'livechat-vue': { source: 'livechat-vue', workspace: null },
  'livechat-angular': { source: 'livechat-angular', workspace: 'livechat-angular' },
  vue: { source: 'vue', workspace: null },
}

/**
 * Websites of pages with the script tag, which need no build, and the files of packages that stand beside them.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const websites = {
  script: [],
  turbo: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
}

/**
 * Applications with a builder of their own, which is told in their settings to leave the website in `out`. They bring
 * more packages than all the rest, and are no workspaces: each has a lock file, and is installed when it is built.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const builders = {
  next: ['next/dist/bin/next', 'build'],
  astro: ['astro/astro.js', 'build', '--silent'],
}

/** Builders say nothing to their makers. */
const quiet = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }

/**
 * Host pages for the browser tests: applications that have the package installed or one of LiveChat's adapters, each
 * as its own build would make it, and pages with the script tag, which need no build and are copied.
 * @param {string} outDir
 */
export async function buildFixtures(outDir) {
  const host = join(outDir, '.host')
  await installPackage(join(host, 'node_modules/parley-widget'))
  for (const [name, { source, workspace }] of Object.entries(applications)) {
    await build({
      ...viteCommon(),
      plugins: workspace === null ? [] : [await packagesOf(join(fixtures, workspace))],
      root: await copySources(source, join(host, name)),
      base: './',
      build: {
        ...buildCommon(join(outDir, name)),
        // How heavy an application is for its own part says nothing about ours.
        chunkSizeWarningLimit: 2_000,
        rolldownOptions: rolldownCommon,
      },
    })
  }
  for (const [name, [program = '', ...args]] of Object.entries(withFrameworks ? builders : {})) {
    const root = await copySources(name, join(host, name))
    await run(['npm', 'ci', '--no-audit', '--no-fund'], { cwd: root })
    // Inside, so that both have the same React.
    await installPackage(join(root, 'node_modules/parley-widget'))
    const command = [process.execPath, join(root, 'node_modules', program), ...args]
    await run(command, { cwd: root, env: { ...process.env, ...quiet } })
    await rename(join(root, 'out'), join(outDir, name))
  }
  for (const [name, files] of Object.entries(websites)) {
    const website = await copySources(name, join(outDir, name))
    for (const file of files) await cp(join(projectRoot, 'node_modules', file), join(website, basename(file)))
  }
}

/**
 * A builder may write beside what it builds.
 * @param {string} source
 * @param {string} root
 * @returns {Promise<string>} `root`
 */
async function copySources(source, root) {
  await cp(join(fixtures, source), root, {
    recursive: true,
    filter: (path) => basename(path) !== 'node_modules',
  })
  return root
}

/**
 * What a workspace depends on, from that workspace, for whoever asks for it: its other packages as well.
 * @param {string} workspace
 * @returns {Promise<import('vite').Plugin>}
 */
async function packagesOf(workspace) {
  const manifest = join(workspace, 'package.json')
  const names = Object.keys(JSON.parse(await readFile(manifest, 'utf8')).dependencies)
  return {
    name: 'packages-of-workspace',
    enforce: 'pre',
    resolveId(source, _importer, options) {
      const own = names.some((name) => source === name || source.startsWith(`${name}/`))
      return own ? this.resolve(source, manifest, { ...options, skipSelf: true }) : null
    },
  }
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
