import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHandClock } from '../actions/testing/createHandClock.ts'
import type { Log } from '../platform/ports.ts'
import { createFiles, type Files } from './createFiles.ts'
import { picture } from './testing/picture.ts'

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const maxBytes = 100_000
let folder: string
let files: Files

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-files-'))
  files = await createFiles({ folder, maxBytes, clock: createHandClock(), log: silent })
})
afterEach(() => rm(folder, { recursive: true }))

const receive = (bytes: Uint8Array | string, name: string) =>
  files.receive(Readable.from([Buffer.from(bytes)]), name)
const onDisk = async () => [...(await readdir(folder)), ...(await readdir(join(folder, 'incoming')))]

/** A PNG whose header promises `side` × `side` pixels, and which has none of them. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeInt32BE(crc(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(Buffer.alloc(60_000))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value
}

describe('a file', () => {
  it('is what is in it, whatever it is called, and a picture is measured and gets two thumbnails', async () => {
    const received = await receive(await picture({ width: 1000, height: 500 }, 'jpeg'), 'letter.pdf')
    expect(received).toMatchObject({
      ok: true,
      value: { name: 'letter.pdf', contentType: 'image/jpeg', image: { width: 1000, height: 500 } },
    })
    if (!received.ok) return
    const { folder: home } = files.pathOf(received.value.id, '')
    expect(received.value.id).toMatch(/^[\w-]{32}$/)
    const small = await sharp(join(home, 'thumbnail.webp')).metadata()
    const large = await sharp(join(home, 'thumbnail2x.webp')).metadata()
    expect([small.width, small.height, large.width, large.height]).toEqual([320, 160, 640, 320])
  })

  it('that a camera has turned is measured upright, and its thumbnails tell nothing of the camera', async () => {
    const turned = await sharp(await picture({ width: 40, height: 20 }, 'jpeg'))
      .withExif({ IFD0: { Make: 'Camera' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const received = await receive(turned, 'a.jpg')
    expect(received).toMatchObject({ ok: true, value: { image: { width: 20, height: 40 } } })
    if (!received.ok) return
    const { folder: home } = files.pathOf(received.value.id, '')
    const thumbnail = await sharp(join(home, 'thumbnail.webp')).metadata()
    expect(thumbnail).toMatchObject({ width: 20, height: 40 })
    expect(thumbnail.exif).toBeUndefined()
  })

  it.each([
    ['a program by its content', Buffer.from(`MZ${'\0'.repeat(100)}`), 'photo.jpg'],
    [
      'a program of another system',
      Buffer.from(`\x7fELF\x02\x01\x01${'\0'.repeat(100)}`, 'latin1'),
      'notes.txt',
    ],
    ['a script by its first line', '#!/bin/sh\nrm -rf /\n', 'notes.txt'],
    ['a program by its name', 'echo hello', 'hello.BAT'],
    ['an empty file', '', 'notes.txt'],
    ['a picture that breaks off', bomb(30).subarray(0, 60), 'a.png'],
    ['a picture that unpacks to gigabytes', bomb(30_000), 'a.png'],
  ])('%s is refused, and nothing of it is left', async (_name, bytes, name) => {
    expect(await receive(bytes, name)).toMatchObject({ ok: false, failure: { type: 'refused' } })
    expect(await onDisk()).toEqual(['incoming'])
  })

  it.each([
    ['<script>alert(1)</script>', 'page.html', 'application/octet-stream'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'drawing.svg', 'application/octet-stream'],
    ['<?xml version="1.0"?><a/>', 'data.txt', 'application/octet-stream'],
    ['  <!doctype html>', 'notes.txt', 'application/octet-stream'],
    ['a,b\n1,2\n', 'table.csv', 'text/csv'],
    ['{"a":1}', 'data.json', 'application/json'],
    ['so it was said', 'notes.md', 'text/plain'],
    ['so it was said', 'notes.unknown', 'application/octet-stream'],
    ['\0\x01\x02', 'notes.txt', 'application/octet-stream'],
  ])('%j as %s is %s: no browser runs it', async (text, name, type) => {
    expect(await receive(text, name)).toMatchObject({ ok: true, value: { contentType: type, image: null } })
  })

  it('of more than the limit is not kept, also when it comes in small pieces', async () => {
    const pieces = Readable.from(
      (function* () {
        for (let sent = 0; sent <= maxBytes; sent += 1_000) yield Buffer.alloc(1_000, 'x')
      })(),
    )
    expect(await files.receive(pieces, 'notes.txt')).toEqual({ ok: false, failure: { type: 'tooLarge' } })
    expect(await onDisk()).toEqual(['incoming'])
    expect(await receive('x'.repeat(maxBytes), 'notes.txt')).toMatchObject({ ok: true })
  })

  it('that breaks off on the way leaves nothing behind', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('so it was')
        throw new Error('the line broke')
      })(),
    )
    await expect(files.receive(broken, 'notes.txt')).rejects.toThrow('the line broke')
    expect(await onDisk()).toEqual(['incoming'])
  })
})
