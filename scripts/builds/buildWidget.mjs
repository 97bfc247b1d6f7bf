import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { precompress } from './precompress.mjs'
import { projectRoot } from './projectRoot.mjs'
import { buildCommon, viteCommon } from './viteCommon.mjs'

const APP_ENTRY = 'src/embed/mountApp.ts'

/** React's parts, longest first, and who plays them in the script-tag build. */
const PREACT_FOR_REACT = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
]

/**
 * The script-tag build, in two passes: the app's chunks under their hashed names, then the loader, which has the
 * name of the app's entry written in.
 * @param {string} outDir
 */
export async function buildWidget(outDir) {
  await buildAppChunks(outDir)
  await buildLoader(outDir, await readEntryName(outDir))
  await precompress(join(outDir, 'assets'))
}

/** @param {string} outDir */
async function buildAppChunks(outDir) {
  await build({
    ...viteCommon(),
    // Chunks find each other beside themselves: the host page's address must not matter.
    base: './',
    resolve: { alias: PREACT_FOR_REACT },
    build: {
      ...buildCommon(outDir),
      // Preload links would go into the host's head.
      modulePreload: false,
      manifest: 'manifest.json',
      rolldownOptions: {
        input: join(projectRoot, APP_ENTRY),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
      },
    },
  })
}

/** @param {string} outDir */
async function readEntryName(outDir) {
  const manifest = JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8'))
  return manifest[APP_ENTRY].file
}

/**
 * @param {string} outDir
 * @param {string} appFile path of the app's entry, as served: `assets/…`
 */
async function buildLoader(outDir, appFile) {
  await build({
    ...viteCommon(),
    define: { __PARLEY_APP_FILE__: JSON.stringify(appFile) },
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
