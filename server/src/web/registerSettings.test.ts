import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/startTestApp.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp({
    config: {
      limits: { file_bytes: 1000 },
      regions: { fra: 'https://chat-fra.example.com' },
      licenses: [
        {
          id: 1,
          name: 'Shop',
          origins: ['https://shop.example.com'],
          theme: { color: '#336699' },
          texts: { en: { title: 'Hello' } },
          mask_patterns: ['\\d{4}'],
          identity_secret: 'IDENTITY',
          webhooks: [{ url: 'https://hooks.example.com', secret: 'HOOK' }],
          agents: [{ id: 'smith@example.com', name: 'Smith', password: 'PASSWORD' }],
          greetings: [
            {
              id: 7,
              rules: { url_contains: '/pricing', after_ms: 3000 },
              event: { type: 'message', text: 'GREETING' },
            },
          ],
        },
      ],
    },
  })
})
afterAll(() => server.stop())

const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.origin}/settings${query}`, { headers })

it('what the widget needs before it connects, and nothing secret', async () => {
  const response = await get('?license_id=1')
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(JSON.parse(text)).toEqual({
    license_id: 1,
    name: 'Shop',
    region: 'dal',
    theme: { color: '#336699', scheme: 'system', position: 'right' },
    language: { locale: 'en', direction: 'ltr', launcher_name: 'Open chat' },
    texts: { en: { title: 'Hello' } },
    mask_patterns: ['\\d{4}'],
    greetings: [{ id: 7, group_id: 0, rules: { url_contains: '/pricing', after_ms: 3000 } }],
    may_greet: [{ group_id: 0, urls: ['\\/pricing'] }],
    groups_status: { '0': 'offline' },
    regions: { fra: 'https://chat-fra.example.com' },
    limits: { message_bytes: 16_384, file_bytes: 1000 },
  })
  expect(text).not.toMatch(/IDENTITY|HOOK|PASSWORD|GREETING|smith/)
})

it('is asked for again each time, and answered 304 where nothing changed', async () => {
  const first = await get('?license_id=1')
  expect(first.headers.get('cache-control')).toBe('no-cache')
  expect(first.headers.get('vary')).toContain('Origin')
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  const again = await get('?license_id=1', { 'if-none-match': `"other", W/${etag}` })
  expect(again.status).toBe(304)
  expect(again.headers.get('etag')).toBe(etag)
  expect(again.headers.get('vary')).toContain('Origin')
  expect(await again.text()).toBe('')
})

describe('who may read it', () => {
  it('an allowed website', async () => {
    const response = await get('?license_id=1', { origin: 'https://shop.example.com' })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example.com')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('not a refused one: 403, readable, so that the widget can name the problem', async () => {
    const response = await get('?license_id=1', { origin: 'https://evil.example' })
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://evil.example')
    expect(response.headers.get('vary')).toContain('Origin')
    expect(await response.json()).toMatchObject({ error: { type: 'authorization' } })
  })
})

describe('wrong addresses', () => {
  it.each([
    ['?license_id=9', 404, 'license_not_found'],
    ['', 400, 'validation'],
    ['?license_id=', 400, 'validation'],
    ['?license_id=one', 400, 'validation'],
    ['?license_id=1&license_id=2', 400, 'validation'],
  ])('%s: %i', async (query, status, type) => {
    const response = await get(query)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { type } })
  })
})

describe('the language', () => {
  let folder: string
  let ours: TestApp
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-assets-'))
    await mkdir(join(folder, 'dist', 'widget'), { recursive: true })
    const names = {
      en: { name: 'Open chat', direction: 'ltr' },
      de: { name: 'Chat öffnen', direction: 'ltr' },
      ar: { name: 'فتح الدردشة', direction: 'rtl' },
    }
    await writeFile(join(folder, 'dist', 'widget', 'launcher.json'), JSON.stringify(names))
    const license = { id: 1, name: 'Shop', texts: { de: { 'launcher.open': 'Frag uns' } } }
    ours = await startTestApp({ config: { licenses: [license] }, needs: { assetsFolder: folder } })
  })
  afterAll(async () => {
    await ours.stop()
    await rm(folder, { recursive: true })
  })

  it.each([
    ['de-AT', { locale: 'de-AT', direction: 'ltr', launcher_name: 'Frag uns' }],
    ['DE', { locale: 'de', direction: 'ltr', launcher_name: 'Frag uns' }],
    ['ar', { locale: 'ar', direction: 'rtl', launcher_name: 'فتح الدردشة' }],
    ['sv-SE', { locale: 'en', direction: 'ltr', launcher_name: 'Open chat' }],
    ['constructor', { locale: 'en', direction: 'ltr', launcher_name: 'Open chat' }],
    ['de-"><script>', { locale: 'de', direction: 'ltr', launcher_name: 'Frag uns' }],
  ])('for %s', async (locale, language) => {
    const query = new URLSearchParams({ license_id: '1', locale })
    const response = await fetch(`${ours.origin}/settings?${query}`)
    expect(await response.json()).toMatchObject({ language })
  })
})
