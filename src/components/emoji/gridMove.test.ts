import { expect, it } from 'vitest'
import { gridMove } from './gridMove.ts'

// Two grids: seven and two cells, then three.
const rows = [7, 2, 3]

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 6, 7],
  ['ArrowRight', 11, null],
  ['ArrowLeft', 7, 6],
  ['ArrowLeft', 0, null],
  ['ArrowDown', 0, 7],
  ['ArrowDown', 6, 8],
  ['ArrowDown', 8, 10],
  ['ArrowDown', 9, null],
  ['ArrowUp', 11, 8],
  ['ArrowUp', 8, 1],
  ['ArrowUp', 3, null],
  ['Home', 8, 7],
  ['End', 2, 6],
  ['End', 9, 11],
  ['PageUp', 9, 0],
  ['PageDown', 1, 11],
  ['a', 1, null],
])('%s from %i leads to %j', (key, from, to) => {
  expect(gridMove(rows, from, key, false)).toBe(to)
})

it('from right to left the arrows follow the eye', () => {
  expect(gridMove(rows, 3, 'ArrowLeft', true)).toBe(4)
  expect(gridMove(rows, 3, 'ArrowRight', true)).toBe(2)
})

it('without cells no key leads anywhere', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageUp', 'PageDown']) {
    expect(gridMove([], 0, key, false)).toBeNull()
  }
})
