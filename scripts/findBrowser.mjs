import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/**
 * Finds a Chromium: the one that `PARLEY_BROWSER` names, Playwright's own, or the system's.
 * @returns {string | null} its path, or null when there is none
 */
export function findBrowser() {
  const candidates = [
    process.env.PARLEY_BROWSER,
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  return candidates.find((path) => path && existsSync(path)) ?? null
}
