import { pathToFileURL } from 'node:url'
import { bin, exitOnSignals, runStep } from './steps.mjs'

/** Every TypeScript project; between them they cover all files that are written by hand. */
const PROJECTS = ['tsconfig.json', 'src/protocol', 'server', 'e2e', 'bench', 'scripts']

/** @type {import('./steps.mjs').Step[]} */
const checks = [
  ...PROJECTS.map((project) => ({ name: `types: ${project}`, command: [bin('tsc'), '-p', project] })),
  { name: 'biome', command: [bin('biome'), 'check', '--colors=off', '.'] },
  { name: 'knip', command: [bin('knip'), '--no-progress'] },
]

/**
 * Everything that needs no program to run: types, format, rules, nothing unused.
 * @returns {Promise<string[]>} names of the checks that failed
 */
export async function runChecks() {
  const failed = []
  for (const check of checks) if (!(await runStep(check))) failed.push(check.name)
  return failed
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  exitOnSignals()
  const failed = await runChecks()
  process.stdout.write(failed.length === 0 ? '\nAll checks passed\n' : `\nFailed: ${failed.join(', ')}\n`)
  process.exitCode = failed.length === 0 ? 0 : 1
}
