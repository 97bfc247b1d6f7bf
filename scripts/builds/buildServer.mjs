import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from './projectRoot.mjs'
import { rolldownCommon } from './viteCommon.mjs'

/** What runs the server's code, each beside `server/start.mjs` and its siblings. */
const entries = [
  'main',
  'agentToken',
  'auth/passwords',
  'operations/command',
  'operations/backup',
  'operations/restore',
  'operations/eraseCustomer',
]

/**
 * The server with all that it imports in few files, because finding and reading some two thousand modules is most of
 * what starting it costs. Outside stay the two packages that come with compiled code.
 * @param {string} outDir
 */
export async function buildServer(outDir) {
  await build({
    configFile: false,
    root: projectRoot,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['better-sqlite3', 'sharp'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20.19',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        ...rolldownCommon,
        input: Object.fromEntries(entries.map((name) => [name, join(projectRoot, `server/src/${name}.ts`)])),
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          sourcemapExcludeSources: true,
          // Names stay, for stacks; what is only for people to read goes.
          minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
        },
      },
    },
  })
}
