import { expect, test, vi } from 'vitest'
import { createFrameBatches } from './createFrameBatches.ts'

const nextFrame = () => new Promise((done) => requestAnimationFrame(done))

test('the first text is handed on at once, the others together with the next frame, in order', async () => {
  const seen: string[] = []
  const batches = createFrameBatches((text) => seen.push(text))
  await nextFrame()
  for (const text of ['a', 'b', 'c']) batches.take(text)
  expect(seen).toEqual(['a'])
  await vi.waitFor(() => expect(seen).toEqual(['a', 'b', 'c']))
  batches.close()
})

test('many in one frame do not wait', () => {
  const seen: string[] = []
  const batches = createFrameBatches((text) => seen.push(text))
  const texts = Array.from({ length: 1_000 }, (_, index) => `${index}`)
  for (const text of texts) batches.take(text)
  expect(seen.length).toBeGreaterThan(499)
  batches.flush()
  expect(seen).toEqual(texts)
  batches.close()
})

test('a page without frames is told in time', async () => {
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1)
  const seen: string[] = []
  const batches = createFrameBatches((text) => seen.push(text))
  for (const text of ['a', 'b']) batches.take(text)
  await vi.waitFor(() => expect(seen).toEqual(['a', 'b']))
  frames.mockRestore()
  batches.close()
})

test('a hidden page is told at once', () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const seen: string[] = []
  const batches = createFrameBatches((text) => seen.push(text))
  for (const text of ['a', 'b', 'c']) batches.take(text)
  expect(seen).toEqual(['a', 'b', 'c'])
  batches.close()
  vi.restoreAllMocks()
})

test('nothing is handed on after the end, even when the end comes in the middle', () => {
  const seen: string[] = []
  const batches = createFrameBatches((text) => {
    seen.push(text)
    if (text === 'b') batches.close()
  })
  for (const text of ['a', 'b', 'c']) batches.take(text)
  batches.flush()
  expect(seen).toEqual(['a', 'b'])
})

test('a page that takes long over a batch has as long for everything else, and a quick one need not wait', () => {
  let now = 0
  let frames: FrameRequestCallback[] = []
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw))
  const frameAt = (at: number) => {
    now = at
    for (const draw of frames.splice(0)) draw(at)
  }
  const seen: string[] = []
  let workMs = 45
  const batches = createFrameBatches((text) => {
    seen.push(text)
    now += workMs
  })
  batches.take('a')
  batches.take('b')
  frameAt(50)
  frameAt(99)
  expect(seen).toEqual(['a'])
  frameAt(100)
  expect(seen).toEqual(['a', 'b'])

  workMs = 1
  batches.take('c')
  frameAt(150)
  frameAt(200)
  expect(seen).toEqual(['a', 'b', 'c'])
  batches.take('d')
  frameAt(217)
  expect(seen).toEqual(['a', 'b', 'c', 'd'])
  batches.close()
  vi.restoreAllMocks()
  frames = []
})
