import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { ensureBuilt } from './build.mjs'
import { projectRoot } from './builds/projectRoot.mjs'
import { runChecks } from './check.mjs'
import { ensureBrowser } from './ensureBrowser.mjs'
import { bin, exitOnSignals, runStep } from './steps.mjs'
import { countPlaywright, countVitest } from './testCounts.mjs'

/** @import { Counts } from './testCounts.mjs' */

const RESULTS = join(projectRoot, 'test-results')
const UNIT_RESULTS = join(RESULTS, 'unit.json')
const E2E_RESULTS = join(RESULTS, 'e2e.json')
const UNIT_TIMEOUT_MS = 480_000
const E2E_TIMEOUT_MS = 840_000

/**
 * `npm test` runs everything; `unit` or `e2e` as an argument only that part. Whatever fails, the rest still runs, and
 * the last line says how many tests passed and failed; a check, build or run that failed counts as one more failure.
 * @param {string | undefined} part
 */
async function main(part) {
  exitOnSignals()
  await rm(RESULTS, { recursive: true, force: true })
  await mkdir(RESULTS, { recursive: true })
  const failedSteps = part === undefined ? await runChecks() : []
  if (!ensureBrowser()) failedSteps.push('browser')
  /** @type {Counts[]} */
  const counts = []
  if (part !== 'e2e') counts.push(await runUnitTests())
  if (part !== 'unit') {
    if (!(await build())) failedSteps.push('build')
    if (part === undefined && !(await runStep({ name: 'size', command: ['node', 'scripts/size.mjs'] }))) {
      failedSteps.push('size')
    }
    counts.push(await runJourneys())
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, failedSteps.length)
  if (failedSteps.length > 0) stdout.write(`\nFailed steps: ${failedSteps.join(', ')}\n`)
  stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

async function build() {
  try {
    await ensureBuilt({ only: ['server', 'app', 'widget', 'package', 'fixtures'] })
    return true
  } catch {
    return false
  }
}

async function runUnitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_RESULTS}`]
  const command = [bin('vitest'), 'run', ...reporters]
  const ok = await runStep({ name: 'unit, server and component tests', command, timeoutMs: UNIT_TIMEOUT_MS })
  return count(UNIT_RESULTS, countVitest, ok)
}

async function runJourneys() {
  const command = [bin('playwright'), 'test', '-c', 'e2e/playwright.config.ts']
  const ok = await runStep({ name: 'journeys in the browser', command, timeoutMs: E2E_TIMEOUT_MS })
  return count(E2E_RESULTS, countPlaywright, ok)
}

/**
 * @param {string} file
 * @param {(report: unknown) => Counts} read
 * @param {boolean} ok whether the runner itself succeeded
 * @returns {Promise<Counts>} at least one failure when the runner failed
 */
async function count(file, read, ok) {
  const text = await readFile(file, 'utf8').catch(() => null)
  const counts = text === null ? { passed: 0, failed: 0 } : read(JSON.parse(text))
  return { passed: counts.passed, failed: ok ? counts.failed : Math.max(1, counts.failed) }
}

await main(argv[2])
