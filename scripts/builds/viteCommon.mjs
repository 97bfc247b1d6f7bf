import tailwindcss from '@tailwindcss/vite'
import { projectRoot } from './projectRoot.mjs'
import { shadowSheets } from './shadowSheets.mjs'

/**
 * What all passes of Vite have in common. `vite.config.ts` is for tests only: every pass names its own options.
 * @returns {import('vite').InlineConfig}
 */
export function viteCommon() {
  return {
    configFile: false,
    root: projectRoot,
    mode: 'production',
    logLevel: 'warn',
    plugins: [tailwindcss(), shadowSheets()],
    publicDir: false,
  }
}

/**
 * @param {string} outDir
 * @returns {import('vite').BuildEnvironmentOptions}
 */
export function buildCommon(outDir) {
  return {
    outDir,
    emptyOutDir: false,
    // The first browsers with popovers, which the widget stands on.
    target: ['chrome114', 'edge114', 'firefox125', 'safari17'],
    reportCompressedSize: false,
  }
}

/** Not worth a warning: "use client", which means nothing in a bundle for browsers, and how long plugins took. */
export const rolldownCommon = { checks: { moduleLevelDirective: false, bundlerTimings: false } }
