import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/startTestApp.ts'

const cookieGrant = { response_type: 'token', grant_type: 'cookie', client_id: 'c5e4f61e', license_id: 1 }
const transientGrant = { ...cookieGrant, grant_type: 'transient' }

let server: TestApp
beforeAll(async () => {
  server = await startTestApp({
    config: {
      limits: { token_requests_per_minute_per_address: 60 },
      licenses: [
        { id: 1, name: 'Open' },
        { id: 2, name: 'Closed', origins: ['https://shop.example.com'] },
      ],
    },
    variables: { PARLEY_TRUST_PROXY: 'loopback' },
  })
})
afterAll(() => server.stop())

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.origin}/customer/token`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('faults stand in the body', () => {
  it.each([
    ['no JSON', 'grant_type=cookie', 400, { oauth_exception: 'invalid_request' }],
    ['no object', [], 400, { oauth_exception: 'invalid_request' }],
    ['no license', { grant_type: 'cookie' }, 400, { oauth_exception: 'invalid_request' }],
    ['an unknown license', { ...cookieGrant, license_id: 9 }, 400, { identity_exception: 'invalid_request' }],
    ['no grant', { license_id: 1 }, 400, { oauth_exception: 'invalid_request' }],
    [
      'no refresh token',
      { license_id: 1, grant_type: 'refresh_token' },
      400,
      { oauth_exception: 'invalid_request' },
    ],
    [
      'another grant',
      { ...cookieGrant, grant_type: 'password' },
      400,
      { oauth_exception: 'unsupported_grant_type' },
    ],
    [
      'no identity',
      { ...cookieGrant, grant_type: 'identity_jwt' },
      400,
      { oauth_exception: 'invalid_request' },
    ],
    ['no agent', { ...cookieGrant, grant_type: 'agent_token' }, 401, { identity_exception: 'unauthorized' }],
    [
      'another response type',
      { ...cookieGrant, response_type: 'code' },
      400,
      { oauth_exception: 'unsupported_response_type' },
    ],
    ['a body that is too long', 'x'.repeat(20_000), 413, { oauth_exception: 'invalid_request' }],
  ])('%s', async (_name, body, status, fault) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ ...fault, exception_description: expect.any(String) })
    expect(response.headers.getSetCookie()).toEqual([])
  })

  it('too many requests of one address are refused for a minute, those of another are not', async () => {
    const from = (address: string) => post(transientGrant, { 'x-forwarded-for': address })
    const statuses = await Promise.all(
      Array.from({ length: 61 }, async () => (await from('192.0.2.1')).status),
    )
    expect(statuses.filter((status) => status === 200)).toHaveLength(60)
    const refused = await from('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await refused.json()).toMatchObject({ oauth_exception: 'temporarily_unavailable' })
    expect((await from('192.0.2.2')).status).toBe(200)
  })
})

describe('websites', () => {
  const closed = { ...cookieGrant, license_id: 2 }

  it('an allowed origin is echoed, with credentials', async () => {
    const response = await post(closed, { origin: 'https://shop.example.com' })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example.com')
    expect(response.headers.get('access-control-allow-credentials')).toBe('true')
    expect(response.headers.get('vary')).toContain('Origin')
  })

  it('a refused origin gets 403 with identity_exception, no token and no cookie', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      const response = await post(closed, { origin })
      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({
        identity_exception: 'access_denied',
        exception_description: expect.any(String),
      })
      expect(response.headers.getSetCookie()).toEqual([])
    }
  })

  it('a request without Origin is accepted, and null under *', async () => {
    expect((await post(closed)).status).toBe(200)
    expect((await post(cookieGrant, { origin: 'null' })).status).toBe(200)
  })

  it('a pre-flight is answered', async () => {
    const response = await fetch(`${server.origin}/customer/token`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example.com',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toBe('POST, DELETE')
    expect(response.headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type')
  })
})
