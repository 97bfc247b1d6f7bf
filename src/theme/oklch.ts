import { firstThat } from './firstThat.ts'

/** A colour as people see it: lightness 0 to 1, chroma from 0, hue in degrees. */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number }

/** Linear light, each channel 0 to 1 inside the sRGB gamut. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

/** Half a step of an eight-bit channel: closer to the edge than any screen can show. */
const gamutSlack = 0.002
const chromaStep = 0.002

/** Matrices of Björn Ottosson's Oklab. */
export function oklchToLinear({ l, c, h }: Oklch): LinearRgb {
  const angle = (h * Math.PI) / 180
  const a = c * Math.cos(angle)
  const b = c * Math.sin(angle)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

export function linearToOklch([red, green, blue]: LinearRgb): Oklch {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  const hue = (Math.atan2(b, a) * 180) / Math.PI
  return {
    l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    c: Math.hypot(a, b),
    h: hue < 0 ? hue + 360 : hue,
  }
}

/** The same lightness and hue with as much of the chroma as sRGB can show, rounded as it will be written. */
export function toGamut({ l, c, h }: Oklch): Oklch {
  const lightness = round(Math.min(1, Math.max(0, l)))
  const hue = Math.round(h * 10) / 10
  const chromaAfter = (steps: number) => Math.max(0, c - steps * chromaStep)
  // The less colourful, the nearer to grey, which every screen shows.
  const steps = firstThat(Math.ceil(Math.max(0, c) / chromaStep), (steps) =>
    inGamut(oklchToLinear({ l: lightness, c: chromaAfter(steps), h: hue })),
  )
  return { l: lightness, c: round(chromaAfter(steps)), h: hue }
}

/** Contrast of WCAG 2, from 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  return contrastOf(luminance(one), luminance(other))
}

/** The same for colours whose luminance is known. */
export function contrastOf(first: number, second: number): number {
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

export function formatOklch({ l, c, h }: Oklch): string {
  return `oklch(${l} ${c} ${h})`
}

/** Relative luminance of WCAG 2, 0 to 1. */
export function luminance(color: Oklch): number {
  const [red, green, blue] = oklchToLinear(color)
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue)
}

function inGamut(channels: LinearRgb): boolean {
  return channels.every((channel) => channel >= -gamutSlack && channel <= 1 + gamutSlack)
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
