import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { spoil, spoilText } from '../everySurface/testing/spoil.ts'
import type { Log } from '../platform/ports.ts'
import { startTestApp, type TestApp } from '../testing/startTestApp.ts'

/** The addresses beside the APIs, with whatever may come. */

const seed = 4_711
let server: TestApp
const faults: string[] = []

beforeAll(async () => {
  const silent = () => undefined
  const error = (fields: object, message: string) => void faults.push(JSON.stringify({ ...fields, message }))
  const log: Log = { debug: silent, info: silent, warn: silent, error }
  const limits = { token_requests_per_minute_per_address: 100_000 }
  server = await startTestApp({
    config: {
      limits,
      licenses: [{ id: 1, name: 'Shop', identity_secret: 'a secret of some length, 32 bytes' }],
    },
    needs: { log },
  })
})
afterAll(() => server.stop())

const bodies = [
  { license_id: 1, grant_type: 'transient' },
  { license_id: 1, grant_type: 'cookie', client_id: 'x', redirect_uri: 'https://shop.example/' },
  { license_id: 1, grant_type: 'refresh_token', refresh_token: 'abc.def' },
  { license_id: 1, grant_type: 'identity_jwt', identity: 'e30.e30.e30' },
  { license_id: 1, grant_type: 'agent_token', entity_id: 'a' },
  { email: 'smith@example.com', password: 'x' },
]
const addresses = [
  'POST /customer/token',
  'DELETE /customer/token',
  'GET /customer/info',
  'POST /agent/session',
  'DELETE /agent/session',
  'GET /console/directory',
  'GET /settings?license_id=1',
  'GET /settings?license_id=%00&license_id=2',
  'GET /files/..%2f..%2fsecret/secret',
  'GET /files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/a%00b',
  'GET /assets/..%2f..%2fpackage.json',
  'GET /avatars/%2e%2e/%2e%2e/parley.config.json',
  'GET /%ff%fe',
  'OPTIONS /v3.2/customer/action/list_chats?license_id=1',
  'PUT /v3.2/customer/action/list_chats?license_id=1',
]
const headers: readonly { readonly [name: string]: string }[] = [
  {},
  { authorization: 'Bearer dal:e30.e30' },
  { authorization: `Bearer ${'x'.repeat(9000)}` },
  { cookie: '__lc_cid=%E0%A4%A; __lc_cst=; parley_agent=a.b' },
  { cookie: `${'a=b; '.repeat(500)}` },
  { origin: 'null', 'content-type': 'application/json' },
  { range: 'bytes=9-1', 'if-none-match': '"' },
  { 'x-forwarded-for': '::::,', 'x-forwarded-host': 'a b/c', 'x-forwarded-proto': 'gopher' },
]

it(`[fuzz ${seed}] whatever is asked, nothing fails inside and nothing of the inside shows`, async () => {
  const requests = fc.sample(
    fc.record({
      address: fc.constantFrom(...addresses),
      header: fc.constantFrom(...headers),
      body: fc.constantFrom(...bodies).chain((body) =>
        fc.oneof(
          spoil(body).map((value) => JSON.stringify(value) ?? ''),
          spoilText(JSON.stringify(body)),
        ),
      ),
    }),
    { seed, numRuns: 300 },
  )
  for (const { address, header, body } of requests) {
    const [method = '', path = ''] = address.split(' ')
    const sent = { address, header, body }
    const response = await fetch(server.origin + path, {
      method,
      headers: header,
      ...(method !== 'GET' && { body }),
    })
    const text = await response.text()
    expect({ sent, faults, status: response.status }).toEqual({
      sent,
      faults: [],
      status: expect.toSatisfy((status: number) => status < 500),
    })
    expect({ sent, text }).toEqual({
      sent,
      text: expect.not.stringMatching(/node_modules|\.[jt]s:\d+|SQLITE|TypeError|BEGIN|"dependencies"/),
    })
  }
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
})

it(`[fuzz ${seed}] bytes that are no HTTP end their own line alone`, async () => {
  const { hostname, port } = new URL(server.origin)
  const valid =
    'GET /v3.2/customer/rtm/ws?license_id=1 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n'
  const bytes = fc.sample(fc.oneof(spoilText(valid), fc.string({ maxLength: 60 })), { seed, numRuns: 100 })
  for (const text of bytes) {
    await new Promise<void>((resolve) => {
      const line = connect(Number(port), hostname, () => line.end(text))
      line.on('error', () => undefined).on('close', () => resolve())
      line.resume()
    })
  }
  expect(faults).toEqual([])
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
})
