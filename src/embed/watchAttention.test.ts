import { expect, it, vi } from 'vitest'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'
import { watchAttention } from './watchAttention.ts'

function open(visible: boolean) {
  const { clock } = createHandPlatform()
  const follow: { visible: boolean; listener: (visible: boolean) => void } = {
    visible,
    listener: () => undefined,
  }
  const log: string[] = []
  const attention = {
    call: (words: string, audible: boolean) => void log.push(`${words}${audible ? ' ♪' : ''}`),
    end: () => void log.push('end'),
  }
  const load = vi.fn(async () => attention)
  const watch = watchAttention({
    clock,
    page: {
      visible: () => follow.visible,
      onVisibilityChange: (listener) => {
        follow.listener = listener
        return () => void log.push('stopped')
      },
    },
    load,
    isAudible: () => true,
  })
  const look = (now: boolean) => {
    follow.visible = now
    follow.listener(now)
  }
  return { watch, load, log, look, clock }
}

it('nothing is loaded while the page is in sight', async () => {
  const { watch, load, clock } = open(true)
  watch.tell(1, 'one')
  await clock.advance(5_000)
  expect(load).not.toHaveBeenCalled()
})

it('calls for what comes while the page is out of sight, until the visitor is back', async () => {
  const { watch, log, look, clock } = open(false)
  watch.tell(1, 'one')
  await clock.advance(5_000)
  watch.tell(2, 'two')
  await clock.advance(5_000)
  look(true)
  expect(log).toEqual(['one ♪', 'two ♪', 'end'])
})

it('what another tab has seen at once calls for nobody', async () => {
  const { watch, load, clock } = open(false)
  watch.tell(1, 'one')
  watch.tell(0, '')
  await clock.advance(5_000)
  expect(load).not.toHaveBeenCalled()
})

it('several at once are one call, and fewer than before are none', async () => {
  const { watch, log, clock } = open(false)
  watch.tell(1, 'one')
  watch.tell(3, 'three')
  await clock.advance(5_000)
  watch.tell(2, 'two')
  await clock.advance(5_000)
  expect(log).toEqual(['three ♪'])
})

it('what cannot be loaded is tried again with the next message', async () => {
  const { watch, load, log, clock } = open(false)
  load.mockRejectedValueOnce(new Error('offline'))
  watch.tell(1, 'one')
  await clock.advance(5_000)
  watch.tell(2, 'two')
  await clock.advance(5_000)
  expect(log).toEqual(['two ♪'])
  watch.close()
  expect(log).toEqual(['two ♪', 'stopped', 'end'])
})
