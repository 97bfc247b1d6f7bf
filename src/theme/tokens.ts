import type { Oklch } from './oklch.ts'

export type Scheme = 'light' | 'dark'

/** The roles that colours play; each is `--parley-<role>` on the element that carries the interface. */
export type ColorRole =
  | NeutralRole
  | 'accent'
  | 'accent-hover'
  | 'on-accent'
  | 'accent-soft'
  | 'accent-text'
  | 'positive'
  | 'warning'
  | 'negative'
  | 'focus'

type NeutralRole =
  | 'surface'
  | 'surface-raised'
  | 'surface-sunken'
  | 'text'
  | 'text-muted'
  | 'border'
  /** Borders that carry meaning, such as those of fields. */
  | 'border-strong'

type Tone = readonly [lightness: number, chroma: number]
type Neutrals = { readonly [Role in NeutralRole]: Tone } & { readonly accentSoft: Omit<Oklch, 'h'> }

export const defaultAccent: Oklch = { l: 0.55, c: 0.19, h: 262 }

/** Starting points: `deriveTheme` gives them the accent's hue and corrects what lacks contrast. */
export const neutrals: { readonly [Name in Scheme]: Neutrals } = {
  light: {
    surface: [0.998, 0.002],
    'surface-raised': [0.957, 0.009],
    'surface-sunken': [0.978, 0.005],
    text: [0.25, 0.022],
    'text-muted': [0.51, 0.024],
    border: [0.91, 0.011],
    'border-strong': [0.65, 0.02],
    accentSoft: { l: 0.95, c: 0.032 },
  },
  dark: {
    surface: [0.215, 0.014],
    'surface-raised': [0.285, 0.018],
    'surface-sunken': [0.185, 0.012],
    text: [0.95, 0.007],
    'text-muted': [0.74, 0.016],
    border: [0.325, 0.016],
    'border-strong': [0.56, 0.02],
    accentSoft: { l: 0.32, c: 0.06 },
  },
}

export const signals = {
  positive: { l: 0.62, c: 0.15, h: 152 },
  warning: { l: 0.66, c: 0.14, h: 70 },
  negative: { l: 0.58, c: 0.2, h: 25 },
} as const satisfies { readonly [Name: string]: Oklch }
