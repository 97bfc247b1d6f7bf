import type { SiteAnswer, SiteIdentity } from './siteIdentity.ts'

export type SiteIdentityOptions = {
  /** Gives a signed identity (JWT) of the site's own server; an empty text or null: nobody is signed in. */
  readonly identity: (() => unknown) | null
  /** LiveChat's way: gives an object with `getToken`, `getFreshToken`, `hasToken` and `invalidate`. */
  readonly customIdentityProvider: (() => object) | null
  /** Takes what the site's functions throw: the site owner should hear of it. */
  readonly report: (error: unknown) => void
}

/** One of the site's two ways to answer for its visitors. The provider wins, because LiveChat knows only it. */
export function createSiteIdentity(options: SiteIdentityOptions): SiteIdentity {
  const { identity, customIdentityProvider, report } = options
  const guarded = async (ask: () => Promise<SiteAnswer>): Promise<SiteAnswer> => {
    try {
      return await ask()
    } catch (error) {
      report(error)
      return { kind: 'failed' }
    }
  }
  if (customIdentityProvider === null) {
    return {
      ask: () =>
        guarded(async () => {
          const jwt = (await identity?.()) ?? ''
          if (typeof jwt !== 'string') throw new Error('Parley: "identity" has to give a text.')
          return jwt === '' ? { kind: 'nobody' } : { kind: 'jwt', jwt }
        }),
      invalidate: async () => undefined,
    }
  }

  let provider: object | null = null
  const callProvider = async (name: string): Promise<unknown> => {
    provider ??= customIdentityProvider()
    const method: unknown = Reflect.get(provider, name)
    if (typeof method !== 'function') throw new Error(`Parley: the identity provider has no "${name}".`)
    return method.call(provider)
  }
  return {
    ask: (fresh) =>
      guarded(async () => readProvided(await callProvider(fresh ? 'getFreshToken' : 'getToken'))),
    invalidate: async () => {
      await callProvider('invalidate').catch(report)
    },
  }
}

/** Source: LiveChat, custom identity provider: `expiresIn` and `creationDate` are milliseconds. */
function readProvided(given: unknown): SiteAnswer {
  const { accessToken, entityId, expiresIn, tokenType = 'Bearer', creationDate } = Object(given)
  if (typeof accessToken !== 'string' || typeof entityId !== 'string' || typeof expiresIn !== 'number')
    throw new Error('Parley: the identity provider has to give accessToken, entityId and expiresIn.')
  const age = typeof creationDate === 'number' ? Math.max(0, Date.now() - creationDate) : 0
  const token = {
    bearer: `${tokenType} ${accessToken}`,
    entityId,
    expiresInMs: Math.max(0, expiresIn - age),
    refreshToken: null,
  }
  return { kind: 'token', token }
}
