import { expect, it, vi } from 'vitest'
import { browserFiles } from './browserFiles.ts'

async function picture(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width, height)
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'a.png', { type: 'image/png' })
}

const text = new File(['so it was said'], 'a.txt', { type: 'text/plain' })
const send = (url: string, onProgress = vi.fn<(share: number) => void>()) => ({
  onProgress,
  ...browserFiles.upload({ url, headers: {}, field: 'file', file: text, timeoutMs: 10_000, onProgress }),
})

it('a picture has a preview with its size, which can be let go', async () => {
  const preview = await browserFiles.preview(await picture(40, 30))
  expect(preview).toMatchObject({ width: 40, height: 30 })
  const url = preview?.url ?? ''
  expect((await fetch(url)).ok).toBe(true)
  preview?.release()
  await expect(fetch(url)).rejects.toThrow()
})

it('what is no picture, or a damaged one, has none', async () => {
  expect(await browserFiles.preview(text)).toBeNull()
  expect(await browserFiles.preview(new File(['no pixels'], 'b.png', { type: 'image/png' }))).toBeNull()
})

it('every answer is an outcome, and everything has left by then', async () => {
  const { outcome, onProgress } = send('/nowhere')
  expect(await outcome).toMatchObject({ ok: true, body: null })
  expect(onProgress).toHaveBeenLastCalledWith(1)
})

it('a line that is not there, or is taken away, is an outcome too', async () => {
  // The discard port: nobody listens there, and browsers do not ask it.
  expect(await send('http://127.0.0.1:9/').outcome).toEqual({ ok: false, failure: 'network' })
  const stopped = send('/nowhere')
  stopped.stop()
  expect(await stopped.outcome).toEqual({ ok: false, failure: 'network' })
})
