import { join } from 'node:path'
import { build } from 'vite'
import { buildTypes } from './buildTypes.mjs'
import { projectRoot } from './projectRoot.mjs'
import { buildCommon, rolldownCommon, viteCommon } from './viteCommon.mjs'

/** React belongs to the host; everything else is bundled, so that nothing is installed with the package. */
const HOST_OWNED = /^react(-dom)?($|\/)/

/**
 * The npm package: `parley-widget` and `parley-widget/client` as ES modules with their types.
 * @param {string} outDir
 */
export async function buildPackage(outDir) {
  await build({
    ...viteCommon(),
    build: {
      ...buildCommon(outDir),
      minify: false,
      lib: {
        entry: { index: join(projectRoot, 'src/index.ts'), client: join(projectRoot, 'src/client.ts') },
        formats: ['es'],
      },
      rolldownOptions: {
        ...rolldownCommon,
        external: HOST_OWNED,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Frameworks with server components need to know that this entry runs in the browser.
          banner: (chunk) => (chunk.isEntry && chunk.name === 'index' ? "'use client'" : ''),
        },
      },
    },
  })
  await buildTypes(join(outDir, 'types'))
}
