import { linearToOklch, type Oklch } from './oklch.ts'

/** The names that people type by hand; every other colour has a hex form. */
const names: { readonly [name: string]: string } = {
  black: '000',
  white: 'fff',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  red: 'f00',
  maroon: '800000',
  orange: 'ffa500',
  gold: 'ffd700',
  yellow: 'ff0',
  olive: '808000',
  lime: '0f0',
  green: '008000',
  teal: '008080',
  cyan: '0ff',
  aqua: '0ff',
  blue: '00f',
  navy: '000080',
  indigo: '4b0082',
  purple: '800080',
  violet: 'ee82ee',
  magenta: 'f0f',
  fuchsia: 'f0f',
  pink: 'ffc0cb',
  tomato: 'ff6347',
  rebeccapurple: '663399',
}

/**
 * Reads a CSS colour: hex with 3, 4, 6 or 8 digits, `rgb()`, `hsl()`, `oklch()` in either notation, or a common
 * name. Transparency is ignored, since nothing here may shine through.
 * @returns null when the text is none of these
 */
export function parseColor(text: string): Oklch | null {
  const value = text.trim().toLowerCase()
  const hex = value.startsWith('#') ? value.slice(1) : names[value]
  if (hex !== undefined) return parseHex(hex)
  const call = /^(rgb|hsl|oklch)a?\(([^()]*)\)$/.exec(value)
  if (call === null) return null
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '')
  const [first, second, third] = parts
  if (first === undefined || second === undefined || third === undefined || parts.length > 4) return null
  if (call[1] === 'rgb') return fromRgb(number(first, 255), number(second, 255), number(third, 255))
  if (call[1] === 'hsl') return fromHsl(degrees(first), percent(second), percent(third))
  return checked({ l: number(first, 1), c: number(second, 0.4), h: degrees(third) })
}

function parseHex(digits: string): Oklch | null {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return null
  const size = digits.length < 6 ? 1 : 2
  const [red, green, blue] = [0, 1, 2].map((index) =>
    Number.parseInt(digits.slice(index * size, (index + 1) * size).padStart(2, digits[index] ?? '0'), 16),
  )
  return fromRgb(red ?? 0, green ?? 0, blue ?? 0)
}

function fromRgb(red: number, green: number, blue: number): Oklch | null {
  return checked(linearToOklch([toLinear(red / 255), toLinear(green / 255), toLinear(blue / 255)]))
}

function fromHsl(hue: number, saturation: number, lightness: number): Oklch | null {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const sector = (((offset + hue / 30) % 12) + 12) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(sector - 3, 9 - sector, 1)))
  }
  return fromRgb(channel(0), channel(8), channel(4))
}

/** A plain number, or a percentage of `full`. */
function number(part: string, full: number): number {
  return part.endsWith('%') ? (Number(part.slice(0, -1)) / 100) * full : Number(part)
}

/** The newer notation of `hsl()` may leave the sign out. */
function percent(part: string): number {
  return Math.min(100, Math.max(0, Number(part.replace(/%$/, '')))) / 100
}

function degrees(part: string): number {
  const factors: { readonly [unit: string]: number } = { turn: 360, grad: 0.9, rad: 180 / Math.PI, deg: 1 }
  const match = /^(.*?)(turn|grad|rad|deg)?$/.exec(part)
  return Number(match?.[1]) * (factors[match?.[2] ?? 'deg'] ?? 1)
}

function toLinear(channel: number): number {
  const value = Math.min(1, Math.max(0, channel))
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function checked(color: Oklch): Oklch | null {
  if (![color.l, color.c, color.h].every(Number.isFinite) || color.l < 0 || color.l > 1) return null
  return { l: color.l, c: Math.max(0, color.c), h: ((color.h % 360) + 360) % 360 }
}
