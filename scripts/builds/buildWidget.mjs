import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build, runnerImport } from 'vite'
import { collectImports } from './collectImports.mjs'
import { inlineRuntime } from './inlineRuntime.mjs'
import { leaveOutUnused } from './leaveOutUnused.mjs'
import { precompress } from './precompress.mjs'
import { projectRoot } from './projectRoot.mjs'
import { squeeze } from './squeeze.mjs'
import { buildCommon, rolldownCommon, viteCommon } from './viteCommon.mjs'

const APP_ENTRY = 'src/embed/mountApp.ts'
const WINDOW_ENTRY = 'src/embed/window/mountWindow.ts'
const WINDOW_CHUNK = 'window'
const ENGINE_ENTRY = 'src/embed/startEngine.ts'
/** What every window loads as soon as it can be used. */
const LATER_CHUNK = 'later'
const LATER =
  /\/(?:theme\/later\.css|i18n\/en(?:glish|Later)\.ts|window\/HeaderMenuPanel\.tsx|chat\/QueuePanel\.tsx)/
const ENGINE_CHUNK = 'engine'

/** What the widget uses of React and its DOM, on Preact's core. */
const SMALL_REACT = join(projectRoot, 'src/embed/smallReact/react.ts')

/** React's parts, longest first, and who plays them in the script-tag build. */
export const PREACT_FOR_REACT = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react(-dom\/client)?$/, replacement: SMALL_REACT },
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
  const engine = collectImports(join(projectRoot, ENGINE_ENTRY))
  const window = collectImports(join(projectRoot, WINDOW_ENTRY))
  await build({
    ...common,
    plugins: [
      ...(common.plugins ?? []),
      leaveOutUnused(),
      engine.plugin,
      window.plugin,
      inlineRuntime(),
      squeeze({ runAtOnce: ['mountApp', ENGINE_CHUNK, WINDOW_CHUNK] }),
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
          // What connects is one request, what understands another and the window a third, however much of them later
          // parts use too.
          codeSplitting: {
            groups: [
              { name: 'app', tags: ['$initial'], priority: 1 },
              { name: ENGINE_CHUNK, test: engine.has },
              { name: WINDOW_CHUNK, test: window.has },
              { name: LATER_CHUNK, test: LATER },
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
  /** @param {string} name */
  const named = (name) => Object.entries(manifest).find(([key]) => key.startsWith(`_${name}-`))?.[1]
  const [engine, window] = [named(ENGINE_CHUNK), named(WINDOW_CHUNK)]
  if (!app || !engine || !window) throw new Error('The build lacks the app, its engine or its window')
  await build({
    ...common,
    plugins: [...(common.plugins ?? []), squeeze({ runAtOnce: ['loader'] })],
    define: {
      __PARLEY_APP_FILE__: JSON.stringify(basename(app.file)),
      __PARLEY_ENGINE_FILE__: JSON.stringify(basename(engine.file)),
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
