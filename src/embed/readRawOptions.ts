import type { HostWindow } from './hostWindow.ts'
import type { RawOptions } from './options.ts'

/**
 * Everything that the page says about its widget, unchecked. The tag's own attributes win over `window.__parley`, and
 * that over LiveChat's `window.__lc`, whose `license`, `group` and `asyncInit` are called as ours, and whose identity provider has a name of its own.
 * @param script the tag; null when the browser does not tell
 */
export function readRawOptions(host: HostWindow, script: HTMLElement | null): RawOptions {
  const { __lc } = host
  return {
    customIdentityProvider: __lc?.['custom_identity_provider'],
    ...__lc,
    ...host.__parley,
    ...script?.dataset,
  }
}
