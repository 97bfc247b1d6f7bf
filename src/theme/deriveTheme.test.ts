import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Colors, deriveTheme } from './deriveTheme.ts'
import { contrast, linearToOklch, type Oklch, oklchToLinear } from './oklch.ts'
import { parseColor } from './parseColor.ts'

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'accent-soft'] as const

function read(colors: Colors, role: keyof Colors): Oklch {
  const color = parseColor(colors[role])
  if (color === null) throw new Error(`${role} is no colour: ${colors[role]}`)
  return color
}

function expectContrast(colors: Colors, brand: string) {
  const ratio = (one: keyof Colors, other: keyof Colors) => contrast(read(colors, one), read(colors, other))
  const of = (one: keyof Colors, other: keyof Colors) => `${one} on ${other} for ${brand}`
  expect(ratio('on-accent', 'accent'), of('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5)
  for (const ground of ['surface', 'surface-raised'] as const) {
    expect(ratio('accent', ground), of('accent', ground)).toBeGreaterThanOrEqual(3)
  }
  for (const ground of grounds) {
    for (const text of ['text', 'text-muted', 'accent-text', 'negative', 'warning', 'positive'] as const) {
      expect(ratio(text, ground), of(text, ground)).toBeGreaterThanOrEqual(4.5)
    }
    for (const line of ['focus', 'border-strong'] as const) {
      expect(ratio(line, ground), of(line, ground)).toBeGreaterThanOrEqual(3)
    }
  }
}

test('any brand colour gives text 4.5:1, and focus rings and meaningful borders 3:1, in both schemes', () => {
  const channel = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(channel, channel, channel, (red, green, blue) => {
      const brand = `rgb(${red} ${green} ${blue})`
      const { light, dark } = deriveTheme(brand)
      expectContrast(light, brand)
      expectContrast(dark, brand)
    }),
    { numRuns: 150 },
  )
})

test.each(['black', 'white', '#ffff00', '#00ff00', '#0000ff', '#ff0000', '#808080', '#767676'])(
  'the contrast holds at the edge of the gamut: %s',
  (brand) => {
    expectContrast(deriveTheme(brand).light, brand)
    expectContrast(deriveTheme(brand).dark, brand)
  },
)

test('a brand colour that is good as it is stays as it is', () => {
  const brand = parseColor('#1d4ed8')
  const { light } = deriveTheme('#1d4ed8')
  expect(read(light, 'accent').l).toBeCloseTo(brand?.l ?? 0, 2)
  expect(read(light, 'accent').c).toBeCloseTo(brand?.c ?? 0, 2)
  expect(read(light, 'on-accent').l).toBe(1)
})

test('what is no colour gives the default accent', () => {
  const byDefault = deriveTheme(null)
  for (const nonsense of ['', 'no colour', '#12', '#ggg', 'rgb(1,2)', 'url(x)', 'oklch(a b c)', '#fff;}']) {
    expect(deriveTheme(nonsense)).toEqual(byDefault)
  }
})

test('a grey brand keeps the neutrals grey', () => {
  expect(read(deriveTheme('#555').light, 'surface-raised').c).toBeLessThan(0.001)
})

test.each([
  ['#f00', '#ff0000'],
  ['#ff0000ff', '#ff0000'],
  ['red', '#ff0000'],
  ['rgb(255, 0, 0)', '#ff0000'],
  ['rgb(100% 0% 0% / 50%)', '#ff0000'],
  ['rgba(255,0,0,.5)', '#ff0000'],
  ['hsl(0, 100%, 50%)', '#ff0000'],
  ['hsl(0.5turn 100% 50%)', '#00ffff'],
  ['hsl(120deg 100 50)', '#00ff00'],
  ['  RebeccaPurple ', '#663399'],
])('%s is the colour %s', (written, hex) => {
  const [one, other] = [parseColor(written), parseColor(hex)]
  expect(one).not.toBeNull()
  expect(oklchToLinear(one ?? { l: 0, c: 0, h: 0 }).map((value) => value.toFixed(3))).toEqual(
    oklchToLinear(other ?? { l: 1, c: 0, h: 0 }).map((value) => value.toFixed(3)),
  )
})

test('oklch() is read with numbers, percentages and angles', () => {
  expect(parseColor('oklch(55% 0.19 262)')).toEqual({ l: 0.55, c: 0.19, h: 262 })
  expect(parseColor('oklch(0.55 0.19 -98deg)')).toEqual({ l: 0.55, c: 0.19, h: 262 })
  expect(parseColor('oklch(155% 0.19 262)')).toBeNull()
})

test('contrast is that of WCAG', () => {
  const white = linearToOklch([1, 1, 1])
  expect(contrast(white, linearToOklch([0, 0, 0]))).toBeCloseTo(21, 1)
  expect(contrast(white, parseColor('#777') ?? white)).toBeCloseTo(4.48, 2)
})
