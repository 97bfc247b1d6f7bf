import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build, runnerImport } from 'vite'
import { collectImports } from './collectImports.mjs'
import { leaveOutUnused } from './leaveOutUnused.mjs'
import { precompress } from './precompress.mjs'
import { projectRoot } from './projectRoot.mjs'
import { squeeze } from './squeeze.mjs'
import { buildCommon, rolldownCommon, viteCommon } from './viteCommon.mjs'

const APP_ENTRY = 'src/embed/mountApp.ts'
const WINDOW_ENTRY = 'src/embed/window/mountWindow.ts'
const WINDOW_CHUNK = 'window'

/** React's parts, longest first, and who plays them in the script-tag build. */
export const PREACT_FOR_REACT = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
]

/** What the hooks use of the query cache, at a tenth of its size. */
export const SMALL_QUERY = {
  find: '@tanstack/react-query',
  replacement: join(projectRoot, 'src/hooks/smallQuery.ts'),
}

/**
 * The script-tag build, in two passes: the app's chunks under their hashed names, then the loader, which has the
 * name of the app's entry written in.
 * @param {string} outDir
 */
export async function buildWidget(outDir) {
  await buildAppChunks(outDir)
  await buildLoader(outDir, JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8')))
  await writeLauncherNames(outDir)
  await precompress(join(outDir, 'assets'))
}

/**
 * As a library, because that is the one way to get chunks without Vite's preload helper, which would write links into
 * the host's head.
 * @param {string} outDir
 */
async function buildAppChunks(outDir) {
  const common = viteCommon()
  const window = collectImports(join(projectRoot, WINDOW_ENTRY))
  await build({
    ...common,
    plugins: [
      ...(common.plugins ?? []),
      leaveOutUnused(),
      window.plugin,
      squeeze({ runAtOnce: ['mountApp', WINDOW_CHUNK] }),
    ],
    resolve: { alias: [...PREACT_FOR_REACT, SMALL_QUERY] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...buildCommon(outDir),
      manifest: 'manifest.json',
      lib: { entry: join(projectRoot, APP_ENTRY), formats: ['es'] },
      rolldownOptions: {
        ...rolldownCommon,
        // What the languages share with the app may stay in the app's own chunk.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          // What connecting needs is one request and the window another, however much of them later parts use too.
          codeSplitting: {
            groups: [
              { name: 'app', tags: ['$initial'], priority: 1 },
              { name: WINDOW_CHUNK, test: window.has },
            ],
          },
          // Vite leaves libraries readable; this one goes to visitors.
          minify: true,
        },
      },
    },
  })
}

/**
 * @param {string} outDir
 * @param {Readonly<Record<string, { file: string }>>} manifest paths as they are served: `assets/…`
 */
async function buildLoader(outDir, manifest) {
  const common = viteCommon()
  const app = manifest[APP_ENTRY]
  const window = Object.entries(manifest).find(([key]) => key.startsWith(`_${WINDOW_CHUNK}-`))?.[1]
  if (app === undefined || window === undefined) throw new Error('The build has no app, or no window')
  await build({
    ...common,
    plugins: [...(common.plugins ?? []), squeeze({ runAtOnce: [] })],
    define: {
      __PARLEY_APP_FILE__: JSON.stringify(basename(app.file)),
      __PARLEY_WINDOW_FILE__: JSON.stringify(basename(window.file)),
    },
    build: {
      ...buildCommon(outDir),
      lib: {
        entry: join(projectRoot, 'src/embed/loader.ts'),
        name: 'parleyLoader',
        formats: ['iife'],
        fileName: () => 'widget.js',
      },
    },
  })
}

/**
 * What each language calls the launcher, and where it begins to be read, for the server to tell: the loader would
 * carry all of them to every visitor.
 * @param {string} outDir
 */
async function writeLauncherNames(outDir) {
  const folder = join(projectRoot, 'src/i18n')
  const { module: i18n } = await runnerImport(join(folder, 'languages.ts'), {
    configFile: false,
    logLevel: 'warn',
  })
  const files = (await readdir(folder)).filter((name) => /^[a-z]{2}\.ts$/.test(name))
  const names = await Promise.all(
    files.map(async (file) => {
      const language = file.slice(0, 2)
      const { module } = await runnerImport(join(folder, file), { configFile: false, logLevel: 'warn' })
      return [language, { name: module[language]['launcher.open'], direction: i18n.directionOf(language) }]
    }),
  )
  await writeFile(join(outDir, 'launcher.json'), JSON.stringify(Object.fromEntries(names)))
}
