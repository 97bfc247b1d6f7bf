import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { say } from '../../rtm/testing/openChat.ts'
import { demoLicense } from '../../rtm/testing/startRtm.ts'
import { startApi, type TestApi } from './testing/startApi.ts'

let api: TestApi

const start = async (options: Parameters<typeof startApi>[0] = {}) => {
  api = await startApi(options)
  return api
}
afterEach(() => api.stop())

const customerPath = (action: string, licenseId: number | string = 1) =>
  `/v3.2/customer/action/${action}?license_id=${licenseId}`
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('who may ask', () => {
  it('[spec auth-1] a Bearer token of the right kind, anew with each request', async () => {
    await start()
    const path = customerPath('list_chats')
    const { token } = api.visitor()
    const asked = async (headers: { [name: string]: string }) => {
      const { status, body } = await api.post(path, '{}', headers)
      return [status, Object(body['error']).type, Object(body['error']).message]
    }
    expect(await asked({})).toEqual([
      401,
      'authentication',
      'Authorization: expected Bearer <token>, found nothing',
    ])
    expect(await asked({ authorization: 'Basic YTpi' })).toEqual([
      401,
      'authentication',
      'Authorization: expected Bearer <token>, found Basic',
    ])
    expect(await asked({ authorization: token })).toEqual([
      401,
      'authentication',
      'Authorization: expected Bearer <token>, found another scheme',
    ])
    for (const wrong of ['nonsense', api.agentToken()]) {
      expect(await asked(bearer(wrong))).toEqual([401, 'authentication', 'Invalid access token'])
    }
    expect((await asked(bearer(token)))[0]).toBe(200)
    const agentPath = '/v3.0/agent/action/get_chats_summary'
    expect((await api.post(agentPath, '', bearer(token))).status).toBe(401)
  })

  it('[spec 17] an expired token says so', async () => {
    await start({ limits: { token_ttl_ms: 1 } })
    const { token } = api.visitor()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const { status, body } = await api.post(customerPath('list_chats'), '{}', bearer(token))
    expect([status, body]).toEqual([
      401,
      { error: { type: 'authentication', message: 'Access token expired' } },
    ])
  })

  it('[contract] the license of the address decides: unknown, foreign, of another region', async () => {
    const far = { id: 3, name: 'Far', region: 'fra', agents: [{ id: 'far@example.com', name: 'Far' }] }
    await start({ licenses: [demoLicense, { id: 2, name: 'Neighbour' }, far] })
    const { token } = api.visitor()
    const asked = async (path: string, headers: { [name: string]: string } = {}) => {
      const { status, body } = await api.post(path, '{}', { ...bearer(token), ...headers })
      const { type, data } = Object(body['error'])
      return data === undefined ? [status, type] : [status, type, data]
    }
    expect(await asked('/v3.2/customer/action/list_chats')).toEqual([400, 'validation'])
    expect(await asked(customerPath('list_chats', 'one'))).toEqual([400, 'validation'])
    expect(await asked(customerPath('list_chats', 77))).toEqual([404, 'license_not_found'])
    expect(await asked(customerPath('list_chats', 2))).toEqual([401, 'authentication'])
    const misdirected = [421, 'misdirected_request', { region: 'fra' }]
    expect(await asked(customerPath('list_chats', 3))).toEqual(misdirected)
    expect(await asked(customerPath('list_chats'), { 'x-region': 'fra' })).toEqual(misdirected)
    expect((await asked(customerPath('list_chats'), { 'x-region': 'dal' }))[0]).toBe(200)
    const farAgent = bearer(api.agentToken('far@example.com', undefined, 3))
    expect(await asked('/v3.0/agent/action/get_chats_summary', farAgent)).toEqual(misdirected)
  })

  it('[spec 4.19] a chat of somebody else does not exist, over any version', async () => {
    await start()
    const { chat_id: chatId } = await api.call('3.2', api.visitor(), 'start_chat', {
      continuous: true,
      chat: { thread: { events: [say('private')] } },
    })
    const stranger = api.visitor()
    expect(await api.fail('3.2', stranger, 'get_chat', { chat_id: chatId })).toMatchObject({
      status: 404,
      type: 'not_found',
    })
    for (const version of ['3.0', '3.1'] as const) {
      for (const [action, more] of [
        ['get_chat_threads', {}],
        ['get_chat_threads_summary', {}],
        ['send_event', { event: say('let me in') }],
        ['close_thread', {}],
      ] as const) {
        const foreign = await api.fail(version, stranger, action, { chat_id: chatId, ...more })
        expect(foreign).toMatchObject({ status: 403, type: 'authorization' })
        const unknown = { chat_id: 'AAAAAAAAAA', ...more }
        expect(await api.fail(version, stranger, action, unknown)).toEqual(foreign)
      }
    }
  })
})

describe('what may be asked', () => {
  it('[spec 16.4, 16.10] faults are told as JSON with a type, words and a status', async () => {
    await start()
    const visitor = api.visitor()
    const fail = (action: string, payload: object = {}) => api.fail('3.2', visitor, action, payload)
    for (const action of ['login', 'ping', 'update_customer_page', 'get_chats_summary', 'nonsense']) {
      expect(await fail(action)).toEqual({
        status: 400,
        type: 'validation',
        message: 'action: unknown action',
      })
    }
    expect(await fail('get_chat')).toEqual({
      status: 400,
      type: 'validation',
      message: 'payload.chat_id: expected string, found nothing',
    })
    expect(await fail('start_chat')).toMatchObject({ status: 422, type: 'groups_offline' })
    expect(await fail('get_form', { group_id: 9, type: 'prechat' })).toMatchObject({
      type: expect.any(String),
    })
    const { chat_id: chatId } = await api.call('3.2', visitor, 'start_chat', { continuous: true })
    expect(await fail('start_chat', { continuous: true })).toMatchObject({
      status: 422,
      type: 'chat_limit_reached',
    })
    expect(await fail('activate_chat', { chat: { id: chatId } })).toMatchObject({
      status: 409,
      type: 'chat_already_active',
    })
    const answer = await api.post(customerPath('get_chat'), '{', bearer(visitor.token))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.body).toEqual({
      error: { type: 'validation', message: 'body: expected JSON, found another text' },
    })
  })

  it('[contract] a body over frame_bytes is entity_too_large, in every version', async () => {
    await start({ limits: { frame_bytes: 2000, message_bytes: 1500 } })
    const visitor = api.visitor()
    for (const version of ['3.0', '3.1', '3.2'] as const) {
      const payload = { chat_id: 'A', event: say('x'.repeat(3000)) }
      expect(await api.fail(version, visitor, 'send_event', payload)).toEqual({
        status: 413,
        type: 'entity_too_large',
        message: 'body: expected at most 2000 bytes',
      })
    }
    const { status } = await api.post(
      '/v3.0/agent/action/send_event',
      'x'.repeat(3000),
      bearer(api.agentToken()),
    )
    expect(status).toBe(413)
  })

  it('[contract] a customer has one allowance of requests for sockets and HTTP together', async () => {
    await start({ limits: { requests_per_minute: 6 } })
    const visitor = api.visitor()
    const socket = await api.customerSocket('3.1', visitor)
    await socket.call('get_chats_summary')
    for (let asked = 0; asked < 3; asked += 1) await api.call('3.0', visitor, 'get_chats_summary')
    await socket.call('get_chats_summary')
    expect(await api.fail('3.2', visitor, 'list_chats')).toMatchObject({
      status: 429,
      type: 'too_many_requests',
    })
    expect((await socket.fail('get_chats_summary')).type).toBe('too_many_requests')
    await api.call('3.2', api.visitor(), 'list_chats')
  })
})

describe('pages of other websites', () => {
  const preflight = (path: string, origin: string) =>
    fetch(api.origin + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })

  it('[spec 16.7] may ask where the license lets them, and are refused without it', async () => {
    await start({ licenses: [{ ...demoLicense, origins: ['https://*.example.com'] }] })
    const { token } = api.visitor()
    const path = customerPath('list_chats')
    const welcome = await preflight(path, 'https://shop.example.com')
    expect(welcome.status).toBe(204)
    expect(welcome.headers.get('access-control-allow-origin')).toBe('https://shop.example.com')
    expect(welcome.headers.get('access-control-allow-methods')).toBe('POST')
    expect(welcome.headers.get('access-control-allow-headers')).toContain('Authorization, Content-Type')
    const refused = await preflight(path, 'https://evil.test')
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()

    const asked = await api.post(path, '{}', { ...bearer(token), origin: 'https://shop.example.com' })
    expect(asked.status).toBe(200)
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://shop.example.com')
    const stranger = await api.post(path, '{}', { ...bearer(token), origin: 'https://evil.test' })
    expect([stranger.status, Object(stranger.body['error']).type]).toEqual([403, 'authorization'])
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('[contract] of any origin may speak the Agent API: the right is in the token', async () => {
    await start({ licenses: [{ ...demoLicense, origins: ['https://*.example.com'] }] })
    const path = '/v3.0/agent/action/get_chats_summary'
    expect((await preflight(path, 'https://tools.test')).status).toBe(204)
    const headers = { ...bearer(api.agentToken()), origin: 'https://tools.test' }
    const asked = await api.post(path, '', headers)
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://tools.test')
  })
})

describe('stopping', () => {
  it('[contract] a line that is still open while the server stops hears service_unavailable', async () => {
    await start()
    const { hostname, port } = new URL(api.origin)
    const { token } = api.visitor()
    const path = customerPath('list_chats')
    const open = request({ hostname, port, path, method: 'POST', headers: bearer(token) })
    const answered = new Promise<[number | undefined, unknown]>((resolve, reject) => {
      open.on('error', reject).on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve([response.statusCode, JSON.parse(Buffer.concat(parts).toString())]))
      })
    })
    // The line is up, and its request has not begun when the server stops.
    await new Promise<void>((resolve) => open.on('socket', (line) => line.once('connect', resolve)))
    const closed = api.close()
    open.end('{}')
    expect(await answered).toEqual([
      503,
      { error: { type: 'service_unavailable', message: 'Not accepting new requests' } },
    ])
    await closed
  })
})
