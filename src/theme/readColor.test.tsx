import { expect, test } from 'vitest'
import { formatOklch } from './oklch.ts'
import { readColor } from './readColor.ts'

test.each([
  ['#f00', '#ff0000'],
  ['#ff0000ff', '#ff0000'],
  ['red', '#ff0000'],
  ['rgb(255, 0, 0)', '#ff0000'],
  ['rgb(100% 0% 0% / 50%)', '#ff0000'],
  ['hsl(0, 100%, 50%)', '#ff0000'],
  ['hsl(0.5turn 100% 50%)', '#00ffff'],
  ['hwb(120 0% 0%)', '#00ff00'],
  ['color(srgb 0.4 0.2 0.6)', '#663399'],
  ['  RebeccaPurple ', '#663399'],
])('%s is the colour %s', (written, hex) => {
  const [one, other] = [readColor(written), readColor(hex)]
  expect(one && formatOklch(one)).toBe(other && formatOklch(other))
})

test('oklch() comes back as it was, as near as a screen can show it', () => {
  const color = readColor('oklch(55% 0.19 262)')
  expect(color?.l).toBeCloseTo(0.55, 2)
  expect(color?.c).toBeCloseTo(0.19, 2)
  expect(color?.h).toBeCloseTo(262, 0)
})

test.each(['', 'no colour', '#12', '#ggg', 'rgb(1,2)', 'url(x)', 'oklch(a b c)', '#fff;}'])(
  '%j is no colour',
  (nonsense) => {
    expect(readColor(nonsense)).toBeNull()
  },
)
