import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../store/openDatabase.ts'
import { startTestApp, type TestApp } from '../../testing/startTestApp.ts'

const config = {
  limits: { token_ttl_ms: 3_600_000 },
  licenses: [
    { id: 1, name: 'Open' },
    { id: 2, name: 'Closed', origins: ['https://shop.example.com'] },
  ],
}
const cookieGrant = {
  response_type: 'token',
  grant_type: 'cookie',
  client_id: 'c5e4f61e1a6c3b1521b541bc5c5a2ac5',
  license_id: 1,
  redirect_uri: 'https://shop.example.com/',
}
const transientGrant = { ...cookieGrant, grant_type: 'transient' }

type Answer = {
  readonly access_token: string
  readonly entity_id: string
  readonly refresh_token: string
  readonly [member: string]: unknown
}

let folder: string
let server: TestApp
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-token-'))
  server = await startTestApp({ config, variables: { PARLEY_DATA: folder, PARLEY_TRUST_PROXY: 'loopback' } })
})
afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.origin}/customer/token`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

// The members that a test uses are asserted by it.
const answerOf = async (response: Response): Promise<Answer> => (await response.json()) as Answer

/** The cookies of an answer as a browser would send them back. */
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

function customersInDatabase(): unknown[] {
  const database = openDatabase(join(folder, 'parley.db'))
  try {
    return database.sqlite.prepare('select id from customers').pluck().all()
  } finally {
    database.close()
  }
}

describe('the cookie grant', () => {
  it('answers a token for a new customer and both cookies', async () => {
    const response = await post(cookieGrant)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^dal:/),
      entity_id: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      expires_in: 3600,
      token_type: 'Bearer',
    })
    const cookies = response.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__lc_cid', '__lc_cst'])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Max-Age=63072000; Path=\/customer; HttpOnly; SameSite=Lax$/)
    }
  })

  it('over https the cookies are Secure, SameSite=None and Partitioned', async () => {
    const response = await post(cookieGrant, { 'x-forwarded-proto': 'https' })
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toContain('; Path=/customer; HttpOnly; Secure; Partitioned; SameSite=None')
    }
  })

  it('the same cookies give the same entity_id, after a restart too', async () => {
    const first = await post(cookieGrant)
    const cookie = cookiesOf(first)
    const { entity_id } = await answerOf(first)
    expect(await answerOf(await post(cookieGrant, { cookie }))).toMatchObject({ entity_id })
    await server.stop()
    server = await startTestApp({ config, variables: { PARLEY_DATA: folder } })
    const again = await post(cookieGrant, { cookie })
    expect(cookiesOf(again)).toBe(cookie)
    expect(await answerOf(again)).toMatchObject({ entity_id })
  })

  it('a wrong secret does not give the identity, nor does a missing one', async () => {
    const first = await post(cookieGrant)
    const [cid = '', cst = ''] = cookiesOf(first).split('; ')
    const { entity_id } = await answerOf(first)
    for (const cookie of [`${cid}; __lc_cst=guess`, cid, `${cid}; ${cst}x`, `__lc_cid=admin; ${cst}`]) {
      const response = await post(cookieGrant, { cookie })
      expect(cookiesOf(response)).not.toContain(cid)
      expect((await answerOf(response)).entity_id).not.toBe(entity_id)
    }
  })

  it('one browser has another entity_id with each license', async () => {
    const first = await post(cookieGrant)
    const other = await post({ ...cookieGrant, license_id: 2 }, { cookie: cookiesOf(first) })
    expect((await answerOf(other)).entity_id).not.toBe((await answerOf(first)).entity_id)
  })

  it('writes the customer down', async () => {
    const { entity_id } = await answerOf(await post(cookieGrant))
    expect(customersInDatabase()).toEqual([entity_id])
  })
})

describe('the body is JSON whatever Content-Type says', () => {
  it.each(['text/plain;charset=UTF-8', 'application/json', 'application/x-www-form-urlencoded', 'nonsense'])(
    '%s',
    async (type) => {
      expect((await post(cookieGrant, { 'content-type': type })).status).toBe(200)
    },
  )

  it('and where it says nothing', async () => {
    const response = await fetch(`${server.origin}/customer/token`, {
      method: 'POST',
      body: new TextEncoder().encode(JSON.stringify(cookieGrant)),
    })
    expect(response.status).toBe(200)
  })
})

describe('the transient grant', () => {
  it('sets no cookie, gives a refresh token and writes nothing down', async () => {
    const response = await post(transientGrant)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(await answerOf(response)).toMatchObject({
      token_type: 'Bearer',
      refresh_token: expect.stringMatching(/^[\w-]+\.[\w-]+$/),
    })
    expect(customersInDatabase()).toEqual([])
  })

  it('ignores cookies: every token is another customer', async () => {
    const cookie = cookiesOf(await post(cookieGrant))
    const [first, second] = [await post(transientGrant, { cookie }), await post(transientGrant, { cookie })]
    expect((await answerOf(first)).entity_id).not.toBe((await answerOf(second)).entity_id)
  })
})

describe('the refresh grant', () => {
  const refresh = (refresh_token: string, more: object = {}) =>
    post({ grant_type: 'refresh_token', license_id: 1, refresh_token, ...more })

  it('keeps the entity_id, rotates and makes the customer permanent', async () => {
    const first = await answerOf(await post(transientGrant))
    const response = await refresh(first.refresh_token)
    expect(response.headers.getSetCookie()).toEqual([])
    const second = await answerOf(response)
    expect(second).toMatchObject({ entity_id: first.entity_id, token_type: 'Bearer', expires_in: 3600 })
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(customersInDatabase()).toEqual([first.entity_id])
  })

  it('an older generation is refused, the one before is good until the newest was used', async () => {
    const first = await answerOf(await post(transientGrant))
    await refresh(first.refresh_token)
    const second = await answerOf(await refresh(first.refresh_token))
    expect((await refresh(second.refresh_token)).status).toBe(200)
    const late = await refresh(first.refresh_token)
    expect(late.status).toBe(401)
    expect(await late.json()).toMatchObject({ oauth_exception: 'invalid_grant' })
  })

  it('a token of another license, an access token and an invented one are refused', async () => {
    const first = await answerOf(await post(transientGrant))
    for (const [token, more] of [
      [first.refresh_token, { license_id: 2 }],
      [first.access_token, {}],
      ['invented', {}],
    ] as const) {
      const response = await refresh(token, more)
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ oauth_exception: 'invalid_grant' })
    }
    expect(customersInDatabase()).toEqual([])
  })
})
