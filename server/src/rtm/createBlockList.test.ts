import { expect, it } from 'vitest'
import { blockBounds, createBlockList } from './createBlockList.ts'
import { createHandClock } from './testing/createHandClock.ts'

it('[spec 1.15] whoever is refused again and again is shut out for a while, and only he', () => {
  const clock = createHandClock()
  const blocks = createBlockList({ clock })
  for (let count = 1; count < blockBounds.refusals; count += 1) blocks.refused('lena')
  expect(blocks.blockedSeconds('lena')).toBeNull()
  blocks.refused('lena')
  expect(blocks.blockedSeconds('lena')).toBe(blockBounds.blockMs / 1000)
  expect(blocks.blockedSeconds('omar')).toBeNull()
  clock.advance(blockBounds.blockMs - 1)
  expect(blocks.blockedSeconds('lena')).toBe(1)
  clock.advance(1)
  expect(blocks.blockedSeconds('lena')).toBeNull()
})

it('refusals long ago do not count', () => {
  const clock = createHandClock()
  const blocks = createBlockList({ clock })
  for (let count = 0; count < blockBounds.refusals * 2; count += 1) {
    blocks.refused('lena')
    clock.advance(blockBounds.windowMs)
  }
  expect(blocks.blockedSeconds('lena')).toBeNull()
})
