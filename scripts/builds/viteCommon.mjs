import tailwindcss from '@tailwindcss/vite'
import { projectRoot } from './projectRoot.mjs'

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
    plugins: [tailwindcss()],
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
    // Popovers, which the widget stands on, are of 2023: every browser that has them knows this language level.
    target: 'es2022',
    reportCompressedSize: false,
  }
}
