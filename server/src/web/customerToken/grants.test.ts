import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../../rtm/testing/chatV31.ts'
import { demoLicense, smith } from '../../rtm/testing/startRtm.ts'
import { startApi, type TestApi } from '../api/testing/startApi.ts'

const secret = 'a secret of the website, long enough'
let api: TestApi

beforeEach(async () => {
  api = await startApi({
    licenses: [
      { ...demoLicense, identity_secret: secret },
      { id: 2, name: 'Without identities' },
      { id: 3, name: 'Elsewhere', region: 'fra' },
    ],
  })
})
afterEach(() => api.stop())

const ask = (body: object, headers: { [name: string]: string } = {}) =>
  api.post('/customer/token', JSON.stringify({ response_type: 'token', license_id: 1, ...body }), headers)
type Claims = { readonly [name: string]: unknown }
const sign = (claims: Claims = {}, key = secret, alg = 'HS256') => {
  const now = Math.floor(Date.now() / 1000)
  const whole = { aud: 'parley', license_id: 1, sub: 'user-7', iat: now, exp: now + 3600, ...claims }
  return new SignJWT(whole).setProtectedHeader({ alg }).sign(new TextEncoder().encode(key))
}
const identify = async (claims?: Claims, key?: string, alg?: string) =>
  ask({ grant_type: 'identity_jwt', identity: await sign(claims, key, alg) })
const now = () => Math.floor(Date.now() / 1000)

describe('a signed identity', () => {
  it('gives the same customer for the same sub, with the name and e-mail that the website signed', async () => {
    const first = await identify({ name: 'Lena', email: 'lena@shop.example' })
    expect(first.status).toBe(200)
    const again = await identify()
    const other = await identify({ sub: 'user-8' })
    expect(again.body['entity_id']).toBe(first.body['entity_id'])
    expect(other.body['entity_id']).not.toBe(first.body['entity_id'])
    const visitor = { customerId: String(first.body['entity_id']), token: String(first.body['access_token']) }
    expect(await api.call('3.2', visitor, 'get_customer')).toMatchObject({
      id: visitor.customerId,
      name: 'Lena',
      email: 'lena@shop.example',
    })
  })

  it.each<[string, () => Promise<{ status: number; body: object }>]>([
    ['signed with another secret', () => identify({}, 'another secret, which is as long')],
    ['signed with another algorithm', () => identify({}, `${secret}${secret}`, 'HS512')],
    ['for another audience', () => identify({ aud: 'other' })],
    ['for another license', () => identify({ license_id: 2 })],
    ['without a license', () => identify({ license_id: undefined })],
    ['without a subject', () => identify({ sub: '' })],
    ['that has ended', () => identify({ iat: now() - 7200, exp: now() - 3600 })],
    ['from the future', () => identify({ iat: now() + 3600, exp: now() + 7200 })],
    ['that lives longer than a day', () => identify({ exp: now() + 25 * 3600 })],
    ['that never ends', () => identify({ exp: undefined })],
    ['that was never issued', () => identify({ iat: undefined })],
    ['that is none', () => ask({ grant_type: 'identity_jwt', identity: 'nonsense' })],
    [
      'not signed at all',
      () => ask({ grant_type: 'identity_jwt', identity: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.' }),
    ],
  ])('%s is refused as unauthorized', async (_name, attempt) => {
    const { status, body } = await attempt()
    expect([status, Object(body)['identity_exception']]).toEqual([401, 'unauthorized'])
  })

  it('is refused where the license takes none', async () => {
    const identity = await sign({ license_id: 2 })
    const { body } = await ask({ license_id: 2, grant_type: 'identity_jwt', identity })
    expect(body['identity_exception']).toBe('unauthorized')
  })
})

describe('an agent’s program', () => {
  const grant = (scopes?: readonly string[], body: object = {}) =>
    ask({ grant_type: 'agent_token', ...body }, { authorization: `Bearer ${api.agentToken(smith, scopes)}` })

  it('gets a token for a new customer, or for one that it names', async () => {
    const fresh = await grant()
    expect(fresh.body).toMatchObject({ entity_id: expect.any(String), token_type: 'Bearer' })
    const { customerId } = api.visitor()
    const named = await grant(undefined, { entity_id: customerId })
    expect(named.body['entity_id']).toBe(customerId)
    const visitor = { customerId, token: String(named.body['access_token']) }
    expect(at(await api.call('3.2', visitor, 'get_customer'), 'id')).toBe(customerId)
  })

  it('needs the scope customers:own, its own license, and a token of an agent', async () => {
    for (const { status, body } of [
      await grant(['chats--all:ro']),
      await grant(undefined, { license_id: 2 }),
      await ask({ grant_type: 'agent_token' }, { authorization: `Bearer ${api.visitor().token}` }),
      await ask({ grant_type: 'agent_token' }),
    ]) {
      expect([status, body['identity_exception']]).toEqual([401, 'unauthorized'])
    }
    expect((await grant(undefined, { entity_id: 'x' })).body['oauth_exception']).toBe('invalid_request')
  })
})

describe('a customer’s token', () => {
  const withToken = (method: string, path: string, token: string, body?: object) =>
    fetch(api.origin + path, {
      method,
      headers: { authorization: `Bearer ${token}`, origin: 'https://shop.example' },
      ...(body && { body: JSON.stringify(body) }),
    })

  it('is described', async () => {
    const { customerId, token } = api.visitor()
    const answer = await withToken('GET', '/customer/info', token)
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example')
    expect(await answer.json()).toMatchObject({
      entity_id: customerId,
      license_id: 1,
      token_type: 'Bearer',
      expires_in: expect.any(Number),
    })
    const refused = await withToken('GET', '/customer/info', 'nonsense')
    expect([refused.status, Object(await refused.json())['oauth_exception']]).toEqual([401, 'unauthorized'])
  })

  it('that is taken back is good nowhere any more, and its sockets end; others of the same customer stay', async () => {
    const { body } = await ask({ grant_type: 'transient' })
    const renewed = await ask({ grant_type: 'refresh_token', refresh_token: body['refresh_token'] })
    const customerId = String(body['entity_id'])
    const first = { customerId, token: String(body['access_token']) }
    const second = { customerId, token: String(renewed.body['access_token']) }
    const lost = await api.customerSocket('3.2', first)
    const kept = first.token === second.token ? null : await api.customerSocket('3.1', second)

    const answer = await withToken('DELETE', '/customer/token', first.token, {
      refresh_token: renewed.body['refresh_token'],
    })
    expect([answer.status, await answer.json()]).toEqual([200, {}])
    expect((await lost.push('customer_disconnected')).payload).toEqual({ reason: 'access_token_expired' })
    expect(await api.fail('3.2', first, 'list_chats')).toMatchObject({ type: 'authentication' })
    const socket = await api.socket('/v3.2/customer/rtm/ws?license_id=1')
    expect(await socket.fail('login', { token: first.token })).toMatchObject({ type: 'authentication' })
    expect((await withToken('DELETE', '/customer/token', first.token)).status).toBe(401)
    await kept?.call('ping')
    const again = await ask({ grant_type: 'refresh_token', refresh_token: renewed.body['refresh_token'] })
    expect(again.body['oauth_exception']).toBe('invalid_grant')
  })
})

it('a license of another region is answered as misdirected', async () => {
  const { status, body } = await ask({ license_id: 3, grant_type: 'transient' })
  expect([status, body]).toEqual([
    421,
    {
      identity_exception: 'misdirected_request',
      exception_description: expect.any(String),
      data: { region: 'fra' },
    },
  ])
})
