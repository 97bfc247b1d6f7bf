import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../auth/passwords.ts'
import { startTestApp, type TestApp } from '../testing/startTestApp.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp({
    config: {
      licenses: [
        {
          id: 1,
          name: 'One',
          groups: [
            { id: 0, name: 'General' },
            { id: 1, name: 'Sales' },
          ],
          agents: [
            {
              id: 'smith@example.com',
              name: 'Agent Smith',
              job_title: 'Support',
              group_ids: [1],
              password: 'demo',
            },
            { id: 'brook@example.com', name: 'Ada', password_hash: await hashPassword('secret words') },
            { id: 'bot@example.com', name: 'Bot', is_bot: true },
          ],
        },
        { id: 2, name: 'Two', agents: [{ id: 'other@example.com', name: 'Other', password: 'demo' }] },
      ],
    },
    variables: { PARLEY_TRUST_PROXY: 'loopback' },
  })
})
afterAll(() => server.stop())

type Session = {
  readonly access_token: string
  readonly expires_in: number
  readonly [member: string]: unknown
}

const call = (method: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.origin}/agent/session`, {
    method,
    headers,
    ...(body !== null && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
const signIn = (email: string, password: string, headers?: Record<string, string>) =>
  call('POST', { email, password }, headers)
const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const directory = (authorization: string) =>
  fetch(`${server.origin}/console/directory`, { headers: { authorization } })

describe('sign-in', () => {
  it('answers a short-lived token and keeps the refresh token in a cookie that no script sees', async () => {
    const response = await signIn('smith@example.com', 'demo')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^dal:/),
      token_type: 'Bearer',
      expires_in: 3600,
      agent_id: 'smith@example.com',
      license_id: 1,
      name: 'Agent Smith',
    })
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^parley_agent=[\w.-]+; Max-Age=1209600; Path=\/agent\/session; HttpOnly; SameSite=Strict$/,
      ),
    ])
  })

  it('over https the cookie is Secure', async () => {
    const response = await signIn('smith@example.com', 'demo', { 'x-forwarded-proto': 'https' })
    expect(response.headers.getSetCookie()[0]).toContain('; Secure')
  })

  it('a hashed password, and an e-mail in any case', async () => {
    expect((await signIn(' Brook@Example.com ', 'secret words')).status).toBe(200)
  })

  it.each([
    ['a wrong password', 'smith@example.com', 'Demo'],
    ['an unknown e-mail', 'nobody@example.com', 'demo'],
    ['an agent without a password', 'bot@example.com', ''],
  ])('%s: 401 with the protocol’s error, in the same words', async (_name, email, password) => {
    const response = await signIn(email, password)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({
      error: { type: 'authentication', message: 'E-mail or password is wrong' },
    })
    expect(response.headers.getSetCookie()).toEqual([])
  })

  it.each([
    ['no JSON', 'email=smith'],
    ['no password', { email: 'smith@example.com' }],
    ['a password that is no text', { email: 'smith@example.com', password: 1 }],
  ])('%s: 400', async (_name, body) => {
    const response = await call('POST', body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { type: 'validation' } })
  })

  it('a body that is too long: 413', async () => {
    expect((await call('POST', 'x'.repeat(5000))).status).toBe(413)
  })

  it('failures of one address are limited, side by side too; another address goes on', async () => {
    const from = (address: string, password: string) =>
      signIn('smith@example.com', password, { 'x-forwarded-for': address })
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async () => (await from('192.0.2.1', 'guess')).status),
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    expect((await from('192.0.2.1', 'demo')).status).toBe(429)
    expect((await from('192.0.2.2', 'demo')).status).toBe(200)
  }, 60_000)

  it('a page of another website or of another origin on our site may not ask', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await signIn('smith@example.com', 'demo', { 'sec-fetch-site': site })).status).toBe(403)
    }
    expect((await signIn('smith@example.com', 'demo', { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it('no other origin may read the answer', async () => {
    const response = await signIn('smith@example.com', 'demo', { origin: 'https://evil.example' })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('renewal and sign-out', () => {
  it('the cookie alone renews and rotates; two generations back is refused', async () => {
    const first = cookieOf(await signIn('smith@example.com', 'demo'))
    const renewed = await call('POST', null, { cookie: first })
    expect(renewed.status).toBe(200)
    expect(await renewed.json()).toMatchObject({ agent_id: 'smith@example.com', token_type: 'Bearer' })
    const second = cookieOf(renewed)
    expect(second).not.toBe(first)
    expect((await call('POST', null, { cookie: second })).status).toBe(200)
    const late = await call('POST', null, { cookie: first })
    expect(late.status).toBe(401)
    expect(await late.json()).toMatchObject({ error: { type: 'authentication' } })
    expect(late.headers.getSetCookie()[0]).toMatch(/^parley_agent=; Max-Age=0/)
  })

  it('without a cookie nobody is signed in', async () => {
    expect((await call('POST', null)).status).toBe(401)
  })

  it('DELETE signs out: the cookie goes and renews no more, even where somebody kept it', async () => {
    const cookie = cookieOf(await signIn('smith@example.com', 'demo'))
    const out = await call('DELETE', null, { cookie })
    expect(out.status).toBe(204)
    expect(out.headers.getSetCookie()[0]).toMatch(/^parley_agent=; Max-Age=0; Path=\/agent\/session/)
    expect((await call('POST', null, { cookie })).status).toBe(401)
    expect((await call('DELETE', null)).status).toBe(204)
  })
})

describe('GET /console/directory', () => {
  const tokenOf = async (email: string): Promise<string> => {
    // The test of the sign-in asserts the shape.
    const session = (await (await signIn(email, 'demo')).json()) as Session
    return session.access_token
  }

  it('groups and agents of the caller’s license, and of no other', async () => {
    const response = await directory(`Bearer ${await tokenOf('smith@example.com')}`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      groups: [
        { id: 0, name: 'General', status: 'offline' },
        { id: 1, name: 'Sales', status: 'offline' },
      ],
      agents: [
        {
          id: 'smith@example.com',
          name: 'Agent Smith',
          job_title: 'Support',
          avatar: null,
          group_ids: [0, 1],
          is_bot: false,
        },
        {
          id: 'brook@example.com',
          name: 'Ada',
          job_title: null,
          avatar: null,
          group_ids: [0],
          is_bot: false,
        },
        { id: 'bot@example.com', name: 'Bot', job_title: null, avatar: null, group_ids: [0], is_bot: true },
      ],
    })
    const other = await directory(`Bearer ${await tokenOf('other@example.com')}`)
    expect(await other.text()).not.toContain('smith')
  })

  it('no token, a token without Bearer, a customer token, an invented one: 401', async () => {
    const agent = await tokenOf('smith@example.com')
    const issued = await fetch(`${server.origin}/customer/token`, {
      method: 'POST',
      body: JSON.stringify({ license_id: 1, grant_type: 'transient' }),
    })
    // As above.
    const customer = (await issued.json()) as Session
    for (const authorization of [
      '',
      agent,
      `Bearer ${customer.access_token}`,
      'Bearer dal:e30.e30',
      'Basic YTpi',
    ]) {
      const response = await directory(authorization)
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ error: { type: 'authentication' } })
    }
  })
})
