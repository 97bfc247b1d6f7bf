/**
 * @typedef {{ passed: number, failed: number }} Counts
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 *
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} PlaywrightReport
 */

/**
 * Counts a report of Vitest's JSON reporter. A file that failed without a failing test, because it could not be
 * loaded, counts as one failure.
 * @param {unknown} json
 * @returns {Counts}
 */
export function countVitest(json) {
  const report = /** @type {VitestReport} */ (json)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/**
 * Counts a report of Playwright's JSON reporter. A test that passed only when repeated has failed.
 * @param {unknown} json
 * @returns {Counts}
 */
export function countPlaywright(json) {
  const { stats, errors } = /** @type {PlaywrightReport} */ (json)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
