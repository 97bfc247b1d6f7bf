import type { CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import type { Shell } from './app.ts'

/** What the engine is to know of the site's options and the license's settings, as they stand now. */
export function engineOptionsOf({
  server,
  settings,
  options,
}: Shell): Omit<CustomerEngineOptions, 'platform'> {
  const { limits } = settings
  return {
    server,
    license: options.license,
    group: options.group,
    customer: options.customer,
    // Whether agents may see it at all; the visitor's own switch is in the window.
    sneakPeek: options.sneakPeek,
    // Where nothing may be kept the storage itself is in memory, and forgets with the page.
    keepIdentity: true,
    regions: settings.regions,
    maskPatterns: settings.mask_patterns ?? [],
    ...(limits && { limits: { messageBytes: limits.message_bytes, fileBytes: limits.file_bytes } }),
  }
}
