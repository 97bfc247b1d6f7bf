import { describe, expect, it } from 'vitest'
import { maxUploads } from '../../model/upload.ts'
import type { HttpOutcome } from '../../platform/ports.ts'
import { createTestBed } from '../testing/testBed.ts'
import { customerV31 } from '../translate/customer_v3_1.ts'

const text = (name: string, words = 'so it was said') => new File([words], name, { type: 'text/plain' })
const picture = (name: string) => new File(['pixels'], name, { type: 'image/png' })
const at = (name: string): HttpOutcome => ({
  ok: true,
  status: 200,
  body: { url: `https://chat.example.com/files/x/${name}` },
})
const refusal = (status: number, type: string): HttpOutcome => ({
  ok: true,
  status,
  body: { error: { type, message: 'no' } },
})

async function open(connected = true, options: Parameters<typeof createTestBed>[0] = {}) {
  const bed = createTestBed({ limits: { messageBytes: 100, fileBytes: 1_000 }, ...options })
  if (connected) await bed.connect()
  const { engine, platform } = bed
  const settled = () => platform.clock.advance(0)
  const attach = async (...files: readonly File[]) => {
    engine.attachFiles(files)
    // The engine loads what sends files with its first one.
    await import('./createUploads.ts')
    await settled()
  }
  const uploads = () => engine.store.getState().uploads
  const states = () => uploads().items.map(({ name, progress }) => `${name} ${progress.kind}`)
  const begun = () => platform.handFiles.uploads
  const end = async (index: number, outcome: HttpOutcome) => {
    begun()[index]?.end(outcome)
    await settled()
  }
  const idOf = (name: string) => {
    const found = uploads().items.find((upload) => upload.name === name)
    if (found === undefined) throw new Error(`${name} is not attached`)
    return found.id
  }
  const sentFiles = () =>
    ['start_chat', 'send_event']
      .flatMap(bed.asked)
      .flatMap(({ payload }) => [Object(payload).event, ...(Object(payload).chat?.thread.events ?? [])])
      .filter((event) => event?.type === 'file')
      .map(({ url }) => url.split('/').at(-1))
  return { ...bed, attach, uploads, states, begun, end, idOf, sentFiles, settled }
}

describe('files', () => {
  it('are uploaded when they are chosen, with the token, and sent when the visitor sends', async () => {
    const { attach, states, begun, end, engine, sentFiles, settled, asked } = await open()
    await attach(text('a.txt'))
    expect(begun()[0]?.request).toMatchObject({
      url: 'https://chat.example.com/v3.2/customer/action/upload_file?license_id=7',
      field: 'file',
      headers: { Authorization: expect.stringMatching(/^Bearer dal:/) },
    })
    begun()[0]?.request.onProgress(0.5)
    expect(engine.store.getState().uploads.items[0]?.progress).toEqual({ kind: 'uploading', share: 0.5 })
    await end(0, at('a.txt'))
    expect(states()).toEqual(['a.txt uploaded'])
    expect(sentFiles()).toEqual([])
    engine.sendUploads()
    await settled()
    expect(states()).toEqual([])
    // A file starts the chat as a message does.
    expect(asked('start_chat')).toHaveLength(1)
    expect(sentFiles()).toEqual(['a.txt'])
  })

  it('go to the address of the version that the session speaks', async () => {
    const { attach, states, begun, end } = await open(false, { translator: customerV31 })
    await attach(text('a.txt'))
    expect(begun()[0]?.request.url).toBe(
      'https://chat.example.com/v3.1/customer/action/upload_file?license_id=7',
    )
    await end(0, {
      ok: true,
      status: 200,
      body: { payload: { url: 'https://chat.example.com/files/x/a.txt' } },
    })
    expect(states()).toEqual(['a.txt uploaded'])
  })

  it('sent while they are on their way go into the chat in the order of choosing', async () => {
    const { attach, states, end, engine, sentFiles, settled } = await open()
    await attach(text('a.txt'), text('b.txt'))
    engine.sendUploads()
    await settled()
    await end(1, at('b.txt'))
    expect(states()).toEqual(['a.txt uploading', 'b.txt uploaded'])
    await end(0, at('a.txt'))
    expect(states()).toEqual([])
    expect(sentFiles()).toEqual(['a.txt', 'b.txt'])
  })

  it('that are chosen after sending wait for the next time', async () => {
    const { attach, end, engine, states, sentFiles, settled } = await open()
    await attach(text('a.txt'))
    engine.sendUploads()
    await settled()
    await attach(text('b.txt'))
    await end(0, at('a.txt'))
    await end(1, at('b.txt'))
    expect(sentFiles()).toEqual(['a.txt'])
    expect(states()).toEqual(['b.txt uploaded'])
  })

  it('an event that loses its answer is there once', async () => {
    const { attach, end, engine, server, settled, comeBack, texts, sentFiles } = await open()
    engine.sendMessage('Hello')
    await attach(text('a.txt'))
    await end(0, at('a.txt'))
    server.loseAnswerOf('send_event')
    engine.sendUploads()
    await settled()
    await comeBack()
    expect(sentFiles()).toEqual(['a.txt', 'a.txt'])
    expect(texts()).toEqual(['Hello', 'file'])
  })

  it('two are on their way at once, the others wait', async () => {
    const { attach, begun, end } = await open()
    await attach(text('a.txt'), text('b.txt'), text('c.txt'))
    expect(begun().map(({ request }) => request.file.name)).toEqual(['a.txt', 'b.txt'])
    await end(1, at('b.txt'))
    expect(begun().map(({ request }) => request.file.name)).toEqual(['a.txt', 'b.txt', 'c.txt'])
  })

  it(`no more than ${maxUploads} wait at a time; how many were left out is said`, async () => {
    const { attach, uploads } = await open()
    await attach(...Array.from({ length: 12 }, (_, index) => text(`${index}.txt`)))
    expect(uploads().items).toHaveLength(maxUploads)
    expect(uploads().notice).toEqual({ kind: 'leftOut', count: 2 })
  })

  it.each([
    ['too large', text('a.txt', 'x'.repeat(1_001)), 'tooLarge'],
    ['empty', text('a.txt', ''), 'empty'],
  ])('that are %s are refused here, and nothing is asked', async (_what, file, reason) => {
    const { attach, uploads, begun } = await open()
    await attach(file)
    expect(uploads().items[0]?.progress).toEqual({ kind: 'failed', reason })
    expect(begun()).toEqual([])
  })

  it.each([
    ['entity_too_large', 413, 'tooLarge'],
    ['validation', 400, 'refused'],
    ['limit_reached', 422, 'limit'],
    ['internal', 500, 'unreachable'],
  ])('%s of the server is told', async (type, status, reason) => {
    const { attach, uploads, end, engine, settled } = await open()
    await attach(text('a.exe'))
    await end(0, refusal(status, type))
    expect(uploads().items[0]?.progress).toEqual({ kind: 'failed', reason })
    engine.sendUploads()
    await settled()
    expect(uploads().items).toHaveLength(reason === 'unreachable' ? 1 : 0)
  })

  it('whose line broke are kept, tried again when asked, and sent if they were to be', async () => {
    const { attach, states, begun, end, engine, idOf, sentFiles, settled } = await open()
    await attach(text('a.txt'), text('b.txt'))
    engine.sendUploads()
    await settled()
    await end(0, { ok: false, failure: 'network' })
    await end(1, at('b.txt'))
    expect(states()).toEqual(['a.txt failed'])
    expect(sentFiles()).toEqual(['b.txt'])
    engine.retryUpload(idOf('a.txt'))
    await settled()
    expect(begun()).toHaveLength(3)
    await end(2, at('a.txt'))
    expect(sentFiles()).toEqual(['b.txt', 'a.txt'])
  })

  it('a token that ended early is renewed once', async () => {
    const { attach, begun, end, states } = await open()
    await attach(text('a.txt'))
    await end(0, refusal(401, 'authentication'))
    expect(begun()).toHaveLength(2)
    const [first, second] = begun().map(({ request }) => request.headers['Authorization'])
    expect(second).not.toBe(first)
    await end(1, refusal(401, 'authentication'))
    expect(states()).toEqual(['a.txt failed'])
  })

  it('a cancelled one is stopped and forgotten, and lets the next one go', async () => {
    const { attach, begun, states, engine, idOf, settled, platform } = await open()
    await attach(picture('a.png'), text('b.txt'), text('c.txt'))
    expect(platform.handFiles.previews.size).toBe(1)
    engine.cancelUpload(idOf('a.png'))
    await settled()
    expect(begun()[0]?.stopped).toBe(true)
    expect(platform.handFiles.previews.size).toBe(0)
    expect(states()).toEqual(['b.txt uploading', 'c.txt uploading'])
    expect(begun()).toHaveLength(3)
  })

  it('a picture is shown before it is sent, and in the chat with its size', async () => {
    const { attach, uploads, end, engine, chat, platform, settled } = await open(false)
    await attach(picture('a.png'))
    expect(uploads().items[0]?.preview).toEqual({ url: 'blob:1', width: 40, height: 30 })
    await end(0, at('a.png'))
    engine.sendUploads()
    await settled()
    expect(chat()?.pending[0]?.content).toMatchObject({
      type: 'file',
      name: 'a.png',
      image: { width: 40, height: 30 },
    })
    expect(platform.handFiles.previews.size).toBe(0)
  })

  it('closing stops what is under way and frees the pictures', async () => {
    const { attach, engine, begun, platform, settled } = await open()
    await attach(picture('a.png'))
    engine.close()
    await settled()
    expect(begun()[0]?.stopped).toBe(true)
    expect(platform.handFiles.previews.size).toBe(0)
  })
})
