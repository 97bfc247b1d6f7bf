import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from './testCounts.mjs'

describe('the closing line of npm test', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    }
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2 })
  })

  it('counts a journey that passed only when repeated, and a run that broke off, as failures', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{ message: 'no browser' }] }
    expect(countPlaywright(report)).toEqual({ passed: 3, failed: 3 })
  })
})
