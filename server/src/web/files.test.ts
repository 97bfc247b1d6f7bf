import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHandClock } from '../actions/testing/createHandClock.ts'
import { unusedUploadMs } from '../files/startSweep.ts'
import { picture } from '../files/testing/picture.ts'
import { at } from '../rtm/testing/chatV31.ts'
import { say } from '../rtm/testing/openChat.ts'
import { demoLicense } from '../rtm/testing/startRtm.ts'
import { startApi, type TestApi } from './api/testing/startApi.ts'

const otherLicense = { id: 2, name: 'Other', agents: [] }
const limits = { file_bytes: 50_000 }
let api: TestApi

beforeEach(async () => {
  api = await startApi({ licenses: [demoLicense, otherLicense], limits })
})
afterEach(() => api.stop())

type Visitor = ReturnType<TestApi['visitor']>
const text = (words: string, name = 'notes.txt') => ({ bytes: Buffer.from(words), name })
const upload = (visitor: Visitor, file: { bytes: Uint8Array; name: string }, license = 1) =>
  api.postForm(`/v3.2/customer/action/upload_file?license_id=${license}`, visitor.token, { file })
const urlOf = (answer: { body: object }) => String(Object(answer.body)['url'])
const onDisk = async () =>
  (await readdir(join(api.dataFolder, 'files'))).filter((name) => name !== 'incoming')
const start = async (visitor: Visitor) => {
  const chat = { thread: { events: [say('hi')] } }
  const started = await api.call('3.2', visitor, 'start_chat', { continuous: true, chat })
  return { chat_id: String(started['chat_id']) }
}

describe('an uploaded file', () => {
  it('is sent by its address and comes back with everything that the server knows of it', async () => {
    const visitor = api.visitor()
    const inChat = await start(visitor)
    const socket = await api.customerSocket('3.2', visitor)
    const url = urlOf(
      await upload(visitor, { bytes: await picture({ width: 640, height: 480 }), name: 'a b.png' }),
    )
    expect(url).toMatch(new RegExp(`^${api.origin}/files/[\\w-]{32}/a%20b\\.png$`))
    await api.call('3.2', visitor, 'send_event', { ...inChat, event: { type: 'file', url, custom_id: 'f1' } })
    expect(at((await socket.push('incoming_event')).payload, 'event')).toMatchObject({
      type: 'file',
      custom_id: 'f1',
      name: 'a b.png',
      url,
      content_type: 'image/png',
      size: expect.any(Number),
      width: 640,
      height: 480,
      thumbnail_url: url.replace('a%20b.png', 'thumbnail.webp'),
      thumbnail2x_url: url.replace('a%20b.png', 'thumbnail2x.webp'),
    })
  })

  it('is read by every website, as what it is, and can run nothing', async () => {
    const url = urlOf(
      await upload(api.visitor(), { bytes: await picture({ width: 9, height: 9 }), name: 'ä.png' }),
    )
    const answer = await fetch(url)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `inline; filename="_.png"; filename*=UTF-8''%C3%A4.png`,
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const thumbnail = await fetch(url.replace('%C3%A4.png', 'thumbnail.webp'))
    expect(thumbnail.headers.get('content-type')).toBe('image/webp')
    const page = await fetch(
      urlOf(await upload(api.visitor(), text('<script>alert(1)</script>', 'page.html'))),
    )
    expect(page.headers.get('content-type')).toBe('application/octet-stream')
    expect(page.headers.get('content-disposition')).toMatch(/^attachment; /)
    const part = await fetch(url, { headers: { range: 'bytes=0-3' } })
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 4])
  })

  it.each([
    ['/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/notes.txt'],
    ['/files/%2e%2e/parley.db'],
    ['/files/..%2f..%2fparley.db/x'],
    ['/files/incoming/original'],
  ])('%s leads nowhere', async (path) => {
    expect((await fetch(api.origin + path)).status).toBe(404)
  })

  it('has one name: its place on the disk is no address', async () => {
    const url = urlOf(await upload(api.visitor(), text('so it was said')))
    for (const name of ['original', 'thumbnail.webp', 'other.txt']) {
      expect((await fetch(url.replace('notes.txt', name))).status).toBe(404)
    }
  })

  it('[spec 5.5] of another license, another server or another name cannot be sent', async () => {
    const visitor = api.visitor()
    const inChat = await start(visitor)
    const foreign = urlOf(await upload(api.visitor(2), text('secret'), 2))
    const own = urlOf(await upload(visitor, text('mine')))
    for (const url of [
      foreign,
      own.replace('notes', 'other'),
      'https://example.com/a.png',
      'javascript:alert(1)',
      '',
    ]) {
      const event = { type: 'file', url }
      expect(await api.fail('3.2', visitor, 'send_event', { ...inChat, event })).toMatchObject({
        type: 'validation',
      })
    }
    // Recognised by its path: the site may know this server under another name.
    const event = { type: 'file', url: own.replace(api.origin, 'https://chat.example.com') }
    await api.call('3.2', visitor, 'send_event', { ...inChat, event })
  })

  it('[spec 5.5] of more than the limit is refused with entity_too_large, and nothing is kept', async () => {
    const answer = await upload(api.visitor(), text('x'.repeat(50_001)))
    expect([answer.status, at(answer.body, 'error.type')]).toEqual([413, 'entity_too_large'])
    const longer = await upload(api.visitor(), text('x'.repeat(500_000)))
    expect([longer.status, at(longer.body, 'error.type')]).toEqual([413, 'entity_too_large'])
    expect((await upload(api.visitor(), text('x'.repeat(50_000)))).status).toBe(200)
    expect(await onDisk()).toHaveLength(1)
  })

  it('of a request that fails afterwards, or breaks off, is not kept', async () => {
    const visitor = api.visitor()
    const file = { 'payload.file': text('so it was said') }
    const path = '/v3.0/customer/action/send_file?license_id=1'
    const lost = await api.postForm(path, visitor.token, { ...file, 'payload.chat_id': 'AAAAAAAAAA' })
    expect(lost.status).toBe(403)
    const body = await api.postForm(path, visitor.token, { 'payload.chat_id': 'x' })
    expect(at(body.body, 'error.type')).toBe('validation')
    const none = await api.post('/v3.2/customer/action/upload_file?license_id=1', '{}', {
      authorization: `Bearer ${visitor.token}`,
      'content-type': 'application/json',
    })
    expect([none.status, at(none.body, 'error.type')]).toEqual([400, 'validation'])
    expect((await upload({ ...visitor, token: 'nobody' }, text('x'))).status).toBe(401)

    const broken = request(`${api.origin}/v3.2/customer/action/upload_file?license_id=1`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${visitor.token}`,
        'content-type': 'multipart/form-data; boundary=cut',
      },
    }).on('error', () => undefined)
    broken.write('--cut\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nso it was')
    const incoming = () => readdir(join(api.dataFolder, 'files', 'incoming'))
    await vi.waitFor(async () => expect(await incoming()).toHaveLength(1))
    broken.destroy()
    await vi.waitFor(async () => expect(await incoming()).toEqual([]))
    expect(await onDisk()).toEqual([])
  })

  it('[spec 5.6] that nobody sent is removed after 24 h, one that was sent stays', async () => {
    const clock = createHandClock(Date.now())
    await api.stop()
    api = await startApi({ needs: { clock } })
    const visitor = api.visitor()
    const inChat = await start(visitor)
    const sent = urlOf(await upload(visitor, text('sent')))
    const unsent = urlOf(await upload(visitor, text('not sent')))
    await api.call('3.2', visitor, 'send_event', { ...inChat, event: { type: 'file', url: sent } })
    clock.advance(unusedUploadMs - 60_000)
    expect((await fetch(unsent)).status).toBe(200)
    clock.advance(2 * 3_600_000)
    await vi.waitFor(async () => expect((await fetch(unsent)).status).toBe(404))
    expect((await fetch(sent)).status).toBe(200)
    expect(await onDisk()).toHaveLength(1)
  })

  it('cannot be piled up: what was not sent is limited for each visitor', async () => {
    await api.stop()
    api = await startApi()
    const visitor = api.visitor()
    const large = text('x'.repeat(10 * 1024 * 1024))
    for (let count = 0; count < 10; count += 1) expect((await upload(visitor, large)).status).toBe(200)
    const answer = await upload(visitor, text('one more'))
    expect(at(answer.body, 'error.type')).toBe('limit_reached')
    expect((await upload(api.visitor(), text('somebody else'))).status).toBe(200)
    expect(await onDisk()).toHaveLength(11)
  })
})
