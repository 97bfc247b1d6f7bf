import { join } from 'node:path'
import { projectRoot } from './projectRoot.mjs'
import { run } from './run.mjs'

/** Path of the TypeScript compiler. */
export const typescript = join(projectRoot, 'node_modules/typescript/bin/tsc')

/**
 * The server as JavaScript modules, one for each source file.
 * @param {string} outDir
 */
export async function buildServer(outDir) {
  const command = [process.execPath, typescript, '-p', 'server/tsconfig.build.json', '--outDir', outDir]
  await run(command, { cwd: projectRoot })
}
