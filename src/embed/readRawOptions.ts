import type { HostWindow } from './hostWindow.ts'
import type { RawOptions } from './options.ts'

/**
 * Everything that the page says about its widget, unchecked. The tag's own attributes win over `window.__parley`, and
 * that over LiveChat's `window.__lc`.
 * @param script the tag; null when the browser does not tell
 */
export function readRawOptions(host: HostWindow, script: HTMLElement | null): RawOptions {
  return { ...readLiveChat(host.__lc), ...host.__parley, ...script?.dataset }
}

function readLiveChat(configuration: HostWindow['__lc']): RawOptions {
  if (!configuration) return {}
  const { license, group, asyncInit, params, visitor, custom_identity_provider } = configuration
  return {
    license,
    group,
    asyncInit,
    customIdentityProvider: custom_identity_provider,
    customer: {
      ...(typeof visitor === 'object' && visitor),
      ...(Array.isArray(params) && { fields: Object.fromEntries(params.map(readParameter)) }),
    },
  }
}

/** One of LiveChat's `{ name, value }` pairs. */
function readParameter(parameter: unknown): [string, string] {
  const { name, value } = Object(parameter)
  return [`${name}`, `${value}`]
}
