import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Colors, deriveTheme } from './deriveTheme.ts'
import { contrast, linearToOklch, type Oklch } from './oklch.ts'
import { defaultAccent } from './tokens.ts'

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'accent-soft'] as const

function read(colors: Colors, role: keyof Colors): Oklch {
  const [, l, c, h] = /^oklch\((\S+) (\S+) (\S+)\)$/.exec(colors[role]) ?? []
  if (h === undefined) throw new Error(`${role} is no colour: ${colors[role]}`)
  return { l: Number(l), c: Number(c), h: Number(h) }
}

/** `#rrggbb` */
function hex(text: string): Oklch {
  const channels = [1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return linearToOklch([red, green, blue])
}

function expectContrast(colors: Colors, brand: string) {
  const ratio = (one: keyof Colors, other: keyof Colors) => contrast(read(colors, one), read(colors, other))
  const of = (one: keyof Colors, other: keyof Colors) => `${one} on ${other} for ${brand}`
  expect(ratio('on-accent', 'accent'), of('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5)
  expect(ratio('on-accent', 'accent-hover'), of('on-accent', 'accent-hover')).toBeGreaterThanOrEqual(4.5)
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
      const brand = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`
      const { light, dark } = deriveTheme(hex(brand))
      expectContrast(light, brand)
      expectContrast(dark, brand)
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  '#000000',
  '#ffffff',
  '#ffff00',
  '#00ff00',
  '#0000ff',
  '#ff0000',
  '#808080',
  '#767676',
  // Is rounded to less than it has.
  '#ff960b',
])('the contrast holds at the edge: %s', (brand) => {
  expectContrast(deriveTheme(hex(brand)).light, brand)
  expectContrast(deriveTheme(hex(brand)).dark, brand)
})

test('a brand colour that is good as it is stays as it is', () => {
  const brand = hex('#1d4ed8')
  const { light } = deriveTheme(hex('#1d4ed8'))
  expect(read(light, 'accent').l).toBeCloseTo(brand.l, 2)
  expect(read(light, 'accent').c).toBeCloseTo(brand.c, 2)
  expect(read(light, 'on-accent').l).toBe(1)
})

test('no brand colour gives the default accent', () => {
  expect(deriveTheme(null)).toEqual(deriveTheme(defaultAccent))
})

test('a grey brand keeps the neutrals grey', () => {
  expect(read(deriveTheme(hex('#555555')).light, 'surface-raised').c).toBeLessThan(0.001)
})

test('contrast is that of WCAG', () => {
  const white = linearToOklch([1, 1, 1])
  expect(contrast(white, linearToOklch([0, 0, 0]))).toBeCloseTo(21, 1)
  expect(contrast(white, hex('#777777'))).toBeCloseTo(4.48, 2)
})
