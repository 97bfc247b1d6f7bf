import { describe, expect, it, vi } from 'vitest'
import type { HttpRequest } from '../platform/ports.ts'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'
import { createSiteIdentity } from './createSiteIdentity.ts'
import { createCustomerToken } from './customerToken.ts'

const server = 'https://chat.example.com'
const key = `parley:${server}:7`

/** A server that gives every signed identity its own customer. */
function answer({ body }: HttpRequest) {
  const { grant_type, identity, refresh_token } = Object(body)
  const names: { readonly [grant: string]: string } = {
    transient: 'anonymous',
    identity_jwt: `signed ${identity}`,
  }
  if (identity === 'forged')
    return { ok: true, status: 401, body: { identity_exception: 'unauthorized' } } as const
  const entity_id = names[grant_type] ?? refresh_token
  const token = { access_token: entity_id, entity_id, expires_in: 28_800, token_type: 'Bearer' }
  return { ok: true, status: 200, body: { ...token, refresh_token: 'anonymous' } } as const
}

function setUp(identity: (() => unknown) | null, provider: (() => object) | null = null) {
  const platform = createHandPlatform({ answer })
  const report = vi.fn()
  const siteIdentity = createSiteIdentity({ identity, customIdentityProvider: provider, report })
  const token = createCustomerToken({ platform, server, license: 7, keepIdentity: true, siteIdentity })
  const bearer = async () => {
    const got = await token.get()
    return got.ok ? got.value.bearer : got.failure
  }
  return { platform, report, token, bearer, siteIdentity }
}

describe('a signed identity', () => {
  it('is asked for anew whenever a token is needed, and nothing but a note of the visit is stored', async () => {
    const identity = vi.fn(async () => 'ada')
    const { platform, token, bearer } = setUp(identity)
    expect(await bearer()).toBe('Bearer signed ada')
    expect(platform.local.get(key)).toBeNull()
    expect(token.keep()).toBe('same')
    token.drop()
    expect(await bearer()).toBe('Bearer signed ada')
    expect(identity).toHaveBeenCalledTimes(2)
    expect(platform.local.get(key)).toBe('{}')
  })

  it.each(['', null, undefined])('%j: nobody is signed in, the visitor is anonymous', async (nobody) => {
    const { bearer } = setUp(() => nobody)
    expect(await bearer()).toBe('Bearer anonymous')
  })

  it('that the server does not take is final, and says so', async () => {
    const { bearer } = setUp(() => 'forged')
    expect(await bearer()).toMatchObject({ verdict: { kind: 'stop' }, reason: 'unauthorized' })
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('of the site')
      },
    ],
    ['gives a number', () => 7],
  ])('of a function that %s is tried again later, and reported', async (_name, identity) => {
    const { bearer, report } = setUp(identity)
    expect(await bearer()).toMatchObject({ verdict: { kind: 'retry' } })
    expect(report).toHaveBeenCalledOnce()
  })
})

describe('a custom identity provider', () => {
  const given = {
    accessToken: 'dal:1',
    entityId: 'e1',
    expiresIn: 28_800_000,
    tokenType: 'Bearer',
    licenseId: 7,
  }

  it('gives tokens from its cache, and a fresh one when the last was refused', async () => {
    const provider = {
      getToken: vi.fn(async () => ({ ...given, creationDate: Date.now() })),
      getFreshToken: vi.fn(async () => ({ ...given, accessToken: 'dal:2', creationDate: Date.now() })),
      hasToken: async () => true,
      invalidate: vi.fn(async () => undefined),
    }
    const { token, bearer, siteIdentity } = setUp(null, () => provider)
    expect(await bearer()).toBe('Bearer dal:1')
    token.drop()
    expect(await bearer()).toBe('Bearer dal:2')
    expect(provider.getToken).toHaveBeenCalledTimes(1)
    expect(provider.getFreshToken).toHaveBeenCalledTimes(1)
    await siteIdentity.invalidate()
    expect(provider.invalidate).toHaveBeenCalledTimes(1)
  })

  it('counts the age of a cached token', async () => {
    const creationDate = Date.now() - 28_799_000
    const provider = { getToken: () => ({ ...given, creationDate }), getFreshToken: () => given }
    const { siteIdentity } = setUp(null, () => provider)
    const answered = await siteIdentity.ask(false)
    expect(answered.kind === 'token' && answered.token.expiresInMs).toBeLessThanOrEqual(1_000)
  })

  it.each([
    ['without its functions', {}],
    ['whose token is none', { getToken: () => ({ accessToken: 7 }) }],
  ])('%s is tried again later, and reported', async (_name, provider) => {
    const { bearer, report } = setUp(null, () => provider)
    expect(await bearer()).toMatchObject({ verdict: { kind: 'retry' } })
    expect(report).toHaveBeenCalledOnce()
  })
})
