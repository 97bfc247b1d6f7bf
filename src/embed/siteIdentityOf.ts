import type { SiteIdentity } from '../engine/siteIdentity.ts'
import type { WidgetOptions } from './options.ts'

/** What answers for visitors whom the site knows, loaded when it is asked first; null: they are anonymous. */
export function siteIdentityOf({
  identity,
  customIdentityProvider,
}: Pick<WidgetOptions, 'identity' | 'customIdentityProvider'>): SiteIdentity | null {
  if (identity === null && customIdentityProvider === null) return null
  let loaded: Promise<SiteIdentity> | null = null
  const load = async () => {
    const { createSiteIdentity } = await import('../engine/createSiteIdentity.ts')
    return createSiteIdentity({ identity, customIdentityProvider, report: reportError })
  }
  const get = () => {
    loaded ??= load()
    return loaded
  }
  return {
    ask: async (fresh) => (await get()).ask(fresh),
    invalidate: async () => (await get()).invalidate(),
  }
}
