import { findBrowser } from './findBrowser.mjs'

/**
 * What a Chromium builds for a person who looks at its own address bar: half of what a new window costs. Then what
 * Playwright switches off, because only the last of several lists counts.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
]

/**
 * How every test and benchmark starts its browser.
 * @returns {{ executablePath: string, args: string[] }} for Playwright's `launch`
 */
export function browserOptions() {
  return {
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', `--disable-features=${disabledFeatures.join(',')}`],
  }
}
