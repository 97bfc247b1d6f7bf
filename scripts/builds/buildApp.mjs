import { join } from 'node:path'
import { build } from 'vite'
import { precompress } from './precompress.mjs'
import { projectRoot } from './projectRoot.mjs'
import { buildCommon, rolldownCommon, viteCommon } from './viteCommon.mjs'

/**
 * The pages that Parley serves itself: shop, console and gallery, each loaded when its address asks for it.
 * @param {string} outDir
 */
export async function buildApp(outDir) {
  await build({
    ...viteCommon(),
    publicDir: join(projectRoot, 'public'),
    build: { ...buildCommon(outDir), rolldownOptions: rolldownCommon },
  })
  await precompress(outDir)
}
