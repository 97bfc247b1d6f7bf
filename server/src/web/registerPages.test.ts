import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/startTestApp.ts'

const index = '<!doctype html><title>Shop</title>'
const loader = 'var server = "__PARLEY_PUBLIC_URL__"\n'
const chunk = 'export const widget = 1\n'

let folder: string
let server: TestApp

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-pages-'))
  await write('dist/app/index.html', index)
  await write('dist/app/index.html.br', brotliCompressSync(index))
  await write('dist/app/assets/app-1.js', 'export {}')
  await write('dist/widget/widget.js', loader)
  await write('dist/widget/assets/widget-1.js', chunk)
  await write('dist/widget/assets/widget-1.js.br', brotliCompressSync(chunk))
  await write('dist/widget/assets/widget-1.js.gz', gzipSync(chunk))
  await write('dist/secret.js', 'no')
  await write('public/avatars/smith.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  server = await startTestApp({
    needs: { assetsFolder: folder },
    variables: { PARLEY_PUBLIC_URL: 'https://chat.example.com' },
  })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

type Raw = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: Buffer }

/** As it comes over the line: `fetch` would decompress it and tidy the path. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  const { hostname, port } = new URL(server.origin)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('/widget.js', () => {
  it('has PARLEY_PUBLIC_URL written in, for every website, cached for a short while', async () => {
    const { status, headers, body } = await get('/widget.js')
    expect(status).toBe(200)
    expect(body.toString()).toBe('var server = "https://chat.example.com"\n')
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300, must-revalidate',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
  })

  it('is compressed as the client can read it, each with its own tag', async () => {
    const br = await get('/widget.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).toString()).toContain('https://chat.example.com')
    const gzip = await get('/widget.js', { 'accept-encoding': 'gzip, br;q=0' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toContain('https://chat.example.com')
    const tags = [br, gzip, await get('/widget.js')].map(({ headers }) => headers['etag'])
    expect(new Set(tags).size).toBe(3)
  })

  it('is not sent again where nothing changed, and is where a build replaced it', async () => {
    const first = await get('/widget.js')
    const ifNoneMatch = { 'if-none-match': String(first.headers['etag']) }
    expect((await get('/widget.js', ifNoneMatch)).status).toBe(304)
    await write('dist/widget/widget.js', `${loader}// new`)
    await utimes(join(folder, 'dist/widget/widget.js'), 1, 1)
    expect((await get('/widget.js', ifNoneMatch)).status).toBe(200)
  })
})

describe('/assets', () => {
  it('are immutable, open to every website and precompressed', async () => {
    const { status, headers, body } = await get('/assets/widget-1.js', { 'accept-encoding': 'br, gzip' })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'Accept-Encoding',
    })
    expect(brotliDecompressSync(body).toString()).toBe(chunk)
    const gzip = await get('/assets/widget-1.js', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(gzip.body).toString()).toBe(chunk)
    expect((await get('/assets/widget-1.js')).body.toString()).toBe(chunk)
  })

  it('have other addresses for browsers that remember what did not arrive', async () => {
    const { status, headers, body } = await get('/assets/again-12/widget-1.js', { 'accept-encoding': 'br' })
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' })
    expect(brotliDecompressSync(body).toString()).toBe(chunk)
  })

  it('come from the app’s build too, with or without a compressed twin', async () => {
    const { status, headers } = await get('/assets/app-1.js', { 'accept-encoding': 'br, gzip' })
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBeUndefined()
  })

  it.each([
    '/assets/missing-1.js',
    '/assets/again-1/missing-1.js',
    '/assets/again-1/../../secret.js',
    '/assets/again-x/widget-1.js',
    '/assets/',
    '/assets/../../secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%00',
  ])('%s is not there', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(JSON.parse(body.toString())).toMatchObject({ error: { type: 'not_found' } })
  })
})

it('/avatars come from public, and cannot run anything when opened as a page', async () => {
  const { status, headers } = await get('/avatars/smith.svg')
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'content-security-policy': expect.stringContaining('sandbox'),
    'access-control-allow-origin': '*',
  })
})

describe('pages', () => {
  it.each(['/', '/coffee', '/brewing/', '/pricing?from=ad', '/agents'])(
    '%s answers the shop',
    async (path) => {
      const { status, headers, body } = await get(path)
      expect(status).toBe(200)
      expect(body.toString()).toBe(index)
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
      })
    },
  )

  it.each(['/agent', '/agent/', '/agent/chats/Q1'])(
    '%s answers the console, which nobody may frame',
    async (path) => {
      const { status, headers } = await get(path)
      expect(status).toBe(200)
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    },
  )

  it('live under a strict policy that names our own origins', async () => {
    const { headers } = await get('/', { host: 'chat.internal:8080' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|nonce/)
    expect(policy).toContain(
      "connect-src 'self' https://chat.internal:8080 https://chat.example.com wss://chat.internal:8080 wss://chat.example.com;",
    )
  })

  it('a host that is none does not reach the policy', async () => {
    const { headers } = await get('/', { host: "evil;script-src 'unsafe-inline'" })
    expect(String(headers['content-security-policy'])).not.toContain('unsafe-inline')
  })

  it('are compressed where the build did it, and revalidated', async () => {
    const { headers, body } = await get('/', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(body).toString()).toBe(index)
    const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': String(headers['etag']) })
    expect(again.status).toBe(304)
  })

  it('HEAD answers as GET without the body', async () => {
    const { status, headers, body } = await get('/coffee', {}, 'HEAD')
    expect(status).toBe(200)
    expect(headers['content-length']).toBe(String(index.length))
    expect(body).toHaveLength(0)
  })
})

describe('what is not there is said in the protocol’s words', () => {
  it.each([
    ['GET', '/favicon.ico'],
    ['GET', '/v3.2/customer/nothing'],
    ['GET', '/customer/token'],
    ['GET', '/agent/session'],
    ['GET', '/files/a/b'],
    ['POST', '/'],
    ['PUT', '/coffee'],
    ['PUT', '/customer/token'],
  ])('%s %s', async (method, path) => {
    const { status, headers, body } = await get(path, {}, method)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(JSON.parse(body.toString())).toMatchObject({ error: { type: 'not_found' } })
  })

  it('an address that is not well formed', async () => {
    const { status, body } = await get('/%zz')
    expect(status).toBe(400)
    expect(JSON.parse(body.toString())).toMatchObject({ error: { type: 'validation' } })
  })

  it('an upgrade where there is no socket', async () => {
    const { status, body } = await get('/chat', {
      connection: 'upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    })
    expect(status).toBe(404)
    expect(JSON.parse(body.toString())).toMatchObject({ error: { type: 'not_found' } })
  })
})

it('where nothing is built, pages and loader say so', async () => {
  const empty = await startTestApp()
  for (const path of ['/', '/agent', '/widget.js']) {
    const response = await fetch(`${empty.origin}${path}`)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm start')
  }
  await empty.stop()
})
