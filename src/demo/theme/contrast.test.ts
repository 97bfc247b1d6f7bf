import { expect, it } from 'vitest'
import { contrastOf, hexOf } from './contrast.ts'

it.each([
  [[0, 0, 0], [255, 255, 255], 21],
  [[255, 255, 255], [0, 0, 0], 21],
  [[119, 119, 119], [255, 255, 255], 4.48],
  [[10, 127, 90], [10, 127, 90], 1],
] as const)('the contrast of %j and %j is %d', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 2)
})

it('a colour input is given six digits', () => {
  expect(hexOf([10, 127, 0])).toBe('#0a7f00')
})
