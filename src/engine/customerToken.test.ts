import { describe, expect, it } from 'vitest'
import type { HttpRequest } from '../platform/ports.ts'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'
import { createCustomerToken } from './customerToken.ts'
import { hasKeptIdentity } from './keptIdentity.ts'
import { createTokenEndpoint } from './testing/createTokenEndpoint.ts'

const server = 'https://chat.example.com'
const key = 'parley:https://chat.example.com:7'

function setUp({ keepIdentity = true } = {}) {
  const endpoint = createTokenEndpoint()
  const platform = createHandPlatform({ answer: endpoint.answer })
  const open = () => createCustomerToken({ platform, server, license: 7, keepIdentity })
  const entity = async (token: ReturnType<typeof open>) => {
    const got = await token.get()
    return got.ok ? got.value.entityId : got.failure
  }
  return { endpoint, platform, open, entity, stored: () => platform.local.get(key) }
}

describe('before the first interaction', () => {
  it('the token is transient, without cookies, and nothing is stored', async () => {
    const { endpoint, open, stored, platform } = setUp()
    const got = await open().get()
    expect(got).toMatchObject({ ok: true, value: { bearer: 'Bearer dal:e1-1', entityId: 'e1' } })
    expect(endpoint.asked).toEqual([
      {
        url: 'https://chat.example.com/customer/token',
        credentials: 'omit',
        grant_type: 'transient',
        license_id: 7,
        client_id: 'parley-widget',
        response_type: 'token',
        redirect_uri: 'https://shop.example/',
      },
    ])
    expect(stored()).toBeNull()
    expect(hasKeptIdentity(platform.local, server, 7)).toBe(false)
  })

  it('a renewal writes nobody down: it is transient again', async () => {
    const { endpoint, open, platform } = setUp()
    const token = open()
    await token.get()
    await platform.clock.advance(28_800_000)
    await token.get()
    expect(endpoint.asked.map((asked) => asked['grant_type'])).toEqual(['transient', 'transient'])
  })
})

describe('from the first interaction on', () => {
  it('the refresh token is kept, and the next visit is the same visitor', async () => {
    const { endpoint, open, entity, platform } = setUp()
    const first = open()
    expect(await entity(first)).toBe('e1')
    expect(first.keep()).toBe('same')
    expect(hasKeptIdentity(platform.local, server, 7)).toBe(true)
    expect(await entity(open())).toBe('e1')
    expect(endpoint.asked.at(-1)).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'e1.0' })
  })

  it('a token that comes later is kept too', async () => {
    const { open, stored } = setUp()
    const token = open()
    token.keep()
    expect(stored()).toBeNull()
    await token.get()
    expect(stored()).toContain('e1.0')
  })

  it('with storage none it stays in memory, and is the same visitor as long as the page lives', async () => {
    const { open, entity, platform, stored } = setUp({ keepIdentity: false })
    const token = open()
    await token.get()
    token.keep()
    await platform.clock.advance(28_800_000)
    expect(await entity(token)).toBe('e1')
    expect(stored()).toBeNull()
  })

  it('what the server asked to keep is kept beside it', async () => {
    const { open } = setUp()
    const token = open()
    await token.get()
    token.setSideStorage({ visits: '2' })
    token.keep()
    expect(open().sideStorage()).toEqual({ visits: '2' })
  })
})

describe('renewal', () => {
  it('is not made while the token is good, and is made before its end', async () => {
    const { endpoint, open, platform } = setUp()
    const token = open()
    await token.get()
    await platform.clock.advance(28_800_000 - 600_001)
    await token.get()
    expect(endpoint.asked).toHaveLength(1)
    await platform.clock.advance(1)
    await token.get()
    expect(endpoint.asked).toHaveLength(2)
  })

  it('is one request for callers at the same time', async () => {
    const { endpoint, open } = setUp()
    const token = open()
    await Promise.all([token.get(), token.get()])
    expect(endpoint.asked).toHaveLength(1)
  })

  it('is made at once for a token that was refused', async () => {
    const { endpoint, open } = setUp()
    const token = open()
    await token.get()
    token.drop()
    await token.get()
    expect(endpoint.asked).toHaveLength(2)
  })

  it('survives an answer that was lost', async () => {
    const { endpoint, open, entity } = setUp()
    const token = open()
    await token.get()
    token.keep()
    token.drop()
    endpoint.loseAnswer()
    expect(await entity(token)).toMatchObject({ verdict: { kind: 'retry' } })
    expect(await entity(token)).toBe('e1')
  })

  it('survives two tabs: what the other has stored is tried before the identity is given up', async () => {
    const { open, entity, stored } = setUp()
    const one = open()
    await one.get()
    one.keep()
    const two = open()
    for (const token of [two, one, two, one, two]) {
      token.drop()
      expect(await entity(token)).toBe('e1')
    }
    expect(stored()).toContain('e1.')
  })

  it('reads the stored token again when the one it used is refused meanwhile', async () => {
    const { endpoint, open, entity, platform } = setUp()
    const token = open()
    await token.get()
    token.keep()
    token.drop()
    const answer = endpoint.answer
    let raced = false
    const http = platform.http.request
    Object.assign(platform.http, {
      request: async (request: HttpRequest) => {
        if (raced) return http(request)
        raced = true
        // The other tab renews twice and stores the result while this request is on its way.
        for (const used of ['e1.0', 'e1.1']) {
          answer({ ...request, body: { grant_type: 'refresh_token', refresh_token: used } })
        }
        platform.local.set(key, JSON.stringify({ refreshToken: 'e1.2', sideStorage: {} }))
        return http(request)
      },
    })
    expect(await entity(token)).toBe('e1')
  })

  it('[new visitor] a refused refresh token is dropped, and a transient one takes its place', async () => {
    const { endpoint, open, entity, stored } = setUp()
    const token = open()
    await token.get()
    token.keep()
    endpoint.forget('e1')
    const next = open()
    expect(await entity(next)).not.toBe('e1')
    expect(stored()).not.toContain('e1.')
  })

  it('a first interaction in two tabs is one visitor', async () => {
    const { open, entity } = setUp()
    const one = open()
    const two = open()
    await one.get()
    await two.get()
    expect(one.keep()).toBe('same')
    expect(two.keep()).toBe('other')
    expect(await entity(two)).toBe('e1')
  })
})

describe('failures', () => {
  it.each([
    ['no network', { ok: false, failure: 'network' }],
    ['a proxy error page', { ok: true, status: 502, body: null }],
    ['a passing fault', { ok: true, status: 500, body: { oauth_exception: 'server_error' } }],
    ['too many requests', { ok: true, status: 429, body: { oauth_exception: 'temporarily_unavailable' } }],
  ] as const)('%s: again later, with the same identity', async (_name, outcome) => {
    const { endpoint, open, entity } = setUp()
    const token = open()
    await token.get()
    token.keep()
    token.drop()
    endpoint.fail(outcome)
    expect(await token.get()).toMatchObject({ ok: false, failure: { verdict: { kind: 'retry' } } })
    expect(await entity(token)).toBe('e1')
  })

  it('a refused origin is final, and says so', async () => {
    const { endpoint, open } = setUp()
    endpoint.fail({ ok: true, status: 403, body: { identity_exception: 'access_denied' } })
    expect(await open().get()).toEqual({
      ok: false,
      failure: { verdict: { kind: 'stop', mayResume: false }, reason: 'access_denied' },
    })
  })

  it.each(['nonsense', '{}', '{"refreshToken":7}', 'null', '[]'])(
    'what somebody else has stored, %s, is nobody',
    async (text) => {
      const { open, platform, endpoint } = setUp()
      platform.local.set(key, text)
      await open().get()
      expect(endpoint.asked[0]).toMatchObject({ grant_type: 'transient' })
    },
  )
})
