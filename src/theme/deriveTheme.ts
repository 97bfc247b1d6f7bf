import { firstThat } from './firstThat.ts'
import { contrast, contrastOf, formatOklch, luminance, type Oklch, toGamut } from './oklch.ts'
import { type ColorRole, defaultAccent, neutrals, type Scheme, signals } from './tokens.ts'

/** Every colour role with its CSS value. */
export type Colors = { readonly [Role in ColorRole]: string }
export type Theme = { readonly [Name in Scheme]: Colors }

/** A little above WCAG's 4.5 and 3, which colours that are written with fewer digits would otherwise just miss. */
const textContrast = 4.51
const controlContrast = 3.01
/** White on an accent that misses the mark by this little darkens the accent; below it the letters turn dark. */
const nearlyWhiteContrast = 3.4
const lightnessStep = 0.005
const hoverStep = 0.04

/**
 * The colours of both schemes from one brand colour: text keeps 4.5:1 against what it lies on, focus rings and
 * borders that carry meaning keep 3:1.
 * @param brand null gives the default accent
 */
export function deriveTheme(brand: Oklch | null): Theme {
  const accent = brand ?? defaultAccent
  return { light: deriveScheme('light', accent), dark: deriveScheme('dark', accent) }
}

function deriveScheme(scheme: Scheme, brand: Oklch): Colors {
  const hue = brand.h
  // A grey brand keeps grey neutrals: hue means nothing without chroma.
  const tint = Math.min(1, brand.c / 0.04)
  const neutral = ([l, c]: readonly [number, number]) => toGamut({ l, c: c * tint, h: hue })
  const base = neutrals[scheme]
  const surface = neutral(base.surface)
  const raised = neutral(base['surface-raised'])
  const sunken = neutral(base['surface-sunken'])
  const away = scheme === 'light' ? -lightnessStep : lightnessStep
  const soft = toGamut({ ...base.accentSoft, c: Math.min(brand.c, base.accentSoft.c), h: hue })
  const grounds = [surface, raised, sunken, soft]

  const { accent, onAccent } = fill(brand, push(brand, [surface, raised], controlContrast, away), away)
  const plain = (color: Oklch) => formatOklch(color)
  return {
    surface: plain(surface),
    'surface-raised': plain(raised),
    'surface-sunken': plain(sunken),
    text: plain(push(neutral(base.text), grounds, textContrast, away)),
    'text-muted': plain(push(neutral(base['text-muted']), grounds, textContrast, away)),
    border: plain(neutral(base.border)),
    'border-strong': plain(push(neutral(base['border-strong']), grounds, controlContrast, away)),
    accent: plain(accent),
    'accent-hover': plain(hoverOf(accent, onAccent)),
    'on-accent': plain(onAccent),
    'accent-soft': plain(soft),
    'accent-text': plain(push(brand, grounds, textContrast, away)),
    focus: plain(push(brand, grounds, controlContrast, away)),
    positive: plain(push(signals.positive, grounds, textContrast, away)),
    warning: plain(push(signals.warning, grounds, textContrast, away)),
    negative: plain(push(signals.negative, grounds, textContrast, away)),
  }
}

/** A step away from the letters, so that they stay readable; at the end of the scale the accent itself. */
function hoverOf(accent: Oklch, onAccent: Oklch): Oklch {
  const step = onAccent.l > accent.l ? -hoverStep : hoverStep
  return toGamut({ ...accent, l: Math.min(1, Math.max(0, accent.l + step)) })
}

/** Moves the lightness in one direction until the contrast holds against each ground, or the scale ends. */
function push(color: Oklch, grounds: readonly Oklch[], ratio: number, step: number): Oklch {
  const end = step < 0 ? 0 : 1
  const after = (steps: number) => toGamut({ ...color, l: Math.min(1, Math.max(0, color.l + steps * step)) })
  const behind = grounds.map(luminance)
  const steps = firstThat(Math.ceil((end - color.l) / step), (steps) => {
    const pushed = luminance(after(steps))
    return behind.every((ground) => contrastOf(pushed, ground) >= ratio)
  })
  return after(steps)
}

/**
 * Chooses the letters on the accent: white where the brand itself nearly carries it, else dark. An accent between the
 * two moves on until they fit.
 */
function fill(
  brand: Oklch,
  start: Oklch,
  away: number,
): { readonly accent: Oklch; readonly onAccent: Oklch } {
  const white: Oklch = { l: 1, c: 0, h: 0 }
  const dark = toGamut({ l: 0.2, c: Math.min(start.c, 0.03), h: start.h })
  if (contrast(start, white) >= textContrast) return { accent: start, onAccent: white }
  if (away < 0 && contrast(brand, white) >= nearlyWhiteContrast) {
    return { accent: push(start, [white], textContrast, away), onAccent: white }
  }
  return { accent: push(start, [dark], textContrast, lightnessStep), onAccent: dark }
}
