import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { playChime } from './playChime.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** The real contexts, written down. */
function watchContexts(): AudioContext[] {
  const made: AudioContext[] = []
  const Real = AudioContext
  vi.stubGlobal(
    'AudioContext',
    class extends Real {
      constructor() {
        super()
        made.push(this)
      }
    },
  )
  return made
}

test('silent until the visitor has done something on the page', async () => {
  vi.spyOn(navigator, 'userActivation', 'get').mockReturnValue({ hasBeenActive: false, isActive: false })
  const made = watchContexts()
  await playChime()
  expect(made).toEqual([])
})

test('afterwards it sounds, and gives its means back', async () => {
  await userEvent.click(document.body)
  const made = watchContexts()
  const start = vi.spyOn(OscillatorNode.prototype, 'start')
  await playChime()
  expect(start).toHaveBeenCalledTimes(2)
  expect(made.map(({ state }) => state)).toEqual(['closed'])
})
