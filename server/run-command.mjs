// Runs one of the server's commands, also on a fresh clone, so the server's code may have to be built first. What the
// build says goes to stderr.
import { ensureBuilt } from '../scripts/build.mjs'

/**
 * @param {string} module name of the file in `src/operations` without its ending
 * @param {string} name of the function in it
 */
export async function runOperation(module, name) {
  try {
    await ensureBuilt({ only: ['server'] })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
  const { runCommand } = await import('./dist/operations/command.js')
  const { [name]: command } = await import(`./dist/operations/${module}.js`)
  await runCommand(() => command(process.argv.slice(2), process.env))
}
