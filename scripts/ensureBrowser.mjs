import { spawnSync } from 'node:child_process'
import { stderr } from 'node:process'
import { findBrowser } from './findBrowser.mjs'
import { bin } from './steps.mjs'

const INSTALL_TIMEOUT_MS = 300_000

/**
 * Finds a browser that starts, and installs one where there is none: Playwright's own, else the system's package,
 * which needs root.
 * @returns {boolean} whether there is one now
 */
export function ensureBrowser() {
  if (startsBrowser()) return true
  const isRoot = process.getuid?.() === 0
  const attempts = [
    [bin('playwright'), 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'],
    ...(isRoot
      ? [['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium']]
      : []),
  ]
  for (const [program = '', ...args] of attempts) {
    stderr.write(`No browser found: ${program.split('/').at(-1)} ${args.join(' ')}\n`)
    spawnSync(program, args, {
      stdio: ['ignore', 2, 2],
      timeout: INSTALL_TIMEOUT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (startsBrowser()) return true
  }
  stderr.write('There is no browser for the tests. Set PARLEY_BROWSER to the path of a Chromium.\n')
  return false
}

/** A browser whose libraries are missing is found, but does not start. */
function startsBrowser() {
  const path = findBrowser()
  return path !== null && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
}
