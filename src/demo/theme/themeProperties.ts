type Length = {
  readonly kind: 'length'
  /** the widget's own, in CSS pixels */
  readonly px: number
  readonly least: number
  readonly most: number
  /** The property whose value this one has until it is given one. */
  readonly follows?: '--parley-edge'
}

type WholeNumber = {
  readonly kind: 'number'
  readonly number: number
  readonly least: number
  readonly most: number
}

type Text = {
  readonly kind: 'text'
  /** The CSS property that has to understand the value. */
  readonly of: 'font-family' | 'box-shadow'
  readonly suggestions: readonly string[]
}

/** A custom property of `<parley-widget>` as the theme builder offers it. Colours have no default: they are derived. */
export type ThemeProperty = { readonly name: `--parley-${string}`; readonly label: string } & (
  | Length
  | WholeNumber
  | Text
  | { readonly kind: 'color' }
)

type ThemeGroup = {
  readonly name: string
  readonly hint?: string
  readonly properties: readonly ThemeProperty[]
}

const length = (px: number, least: number, most: number) => ({ kind: 'length', px, least, most }) as const

const color = <Name extends ThemeProperty['name']>(name: Name, label: string) =>
  ({ name, label, kind: 'color' }) as const

const followsEdge = { ...length(20, 0, 160), follows: '--parley-edge' } as const

const fonts = [
  'Georgia, serif',
  'Verdana, sans-serif',
  '"Trebuchet MS", sans-serif',
  'ui-monospace, monospace',
]

const shadows = ['none', '0 12px 40px #10151f4d', '4px 4px 0 #10151f']

/** The custom properties but the single colours. `docs/theming.md` lists the same; a test holds the two together. */
export const shapeGroups = [
  {
    name: 'Text',
    properties: [
      { name: '--parley-font', label: 'Font family', kind: 'text', of: 'font-family', suggestions: fonts },
      { name: '--parley-size-body', label: 'Messages', ...length(15, 12, 22) },
      { name: '--parley-size-secondary', label: 'Secondary text', ...length(13, 11, 20) },
      { name: '--parley-size-meta', label: 'Times and notes', ...length(12, 10, 18) },
      { name: '--parley-size-title', label: 'Titles', ...length(17, 14, 28) },
    ],
  },
  {
    name: 'Corners',
    properties: [
      { name: '--parley-radius-bubble', label: 'Bubbles', ...length(16, 0, 24) },
      { name: '--parley-radius-field', label: 'Fields and buttons', ...length(10, 0, 24) },
      { name: '--parley-radius-window', label: 'Window', ...length(16, 0, 32) },
      { name: '--parley-radius-chip', label: 'Chips', ...length(6, 0, 24) },
    ],
  },
  {
    name: 'Window and launcher',
    hint: 'The window is never larger than the page, and fills a phone.',
    properties: [
      { name: '--parley-window-width', label: 'Window width', ...length(392, 320, 560) },
      { name: '--parley-window-height', label: 'Window height', ...length(704, 400, 960) },
      { name: '--parley-launcher-size', label: 'Launcher size', ...length(56, 44, 80) },
      { name: '--parley-shadow', label: 'Shadow', kind: 'text', of: 'box-shadow', suggestions: shadows },
    ],
  },
  {
    name: 'Place on the page',
    hint: 'Each axis follows the edge distance until it has its own. The z-index counts in the layer of the page.',
    properties: [
      { name: '--parley-edge', label: 'Distance from the edges', ...length(20, 0, 80) },
      { name: '--parley-offset-x', label: 'Distance from the side', ...followsEdge },
      { name: '--parley-offset-y', label: 'Distance from the bottom', ...followsEdge },
      {
        name: '--parley-z-index',
        label: 'z-index',
        kind: 'number',
        number: 2_147_480_000,
        least: 0,
        most: 2_147_483_647,
      },
    ],
  },
] as const satisfies readonly ThemeGroup[]

/** Colours that replace derived ones, in both schemes. */
export const colorGroups = [
  {
    name: 'Accent',
    properties: [
      color('--parley-accent', 'Accent'),
      color('--parley-accent-hover', 'Accent under the pointer'),
      color('--parley-on-accent', 'Text on accent'),
      color('--parley-accent-soft', 'Soft accent'),
      color('--parley-accent-text', 'Links'),
      color('--parley-launcher', 'Launcher'),
      color('--parley-focus', 'Focus ring'),
    ],
  },
  {
    name: 'Grounds and lines',
    properties: [
      color('--parley-surface', 'Surface'),
      color('--parley-surface-raised', 'Raised surface'),
      color('--parley-surface-sunken', 'Sunken surface'),
      color('--parley-text', 'Text'),
      color('--parley-text-muted', 'Muted text'),
      color('--parley-border', 'Border'),
      color('--parley-border-strong', 'Strong border'),
    ],
  },
  {
    name: 'Signals',
    properties: [
      color('--parley-positive', 'Positive'),
      color('--parley-warning', 'Warning'),
      color('--parley-negative', 'Negative'),
    ],
  },
] as const satisfies readonly ThemeGroup[]

type Named = (typeof shapeGroups | typeof colorGroups)[number]['properties'][number]['name']

/** What a site owner has set, as CSS writes it; what is missing is the widget's own. */
export type ThemeValues = { readonly [Name in Named]?: string }

export const themeProperties: readonly (ThemeProperty & { readonly name: Named })[] = [
  ...shapeGroups,
  ...colorGroups,
].flatMap<ThemeProperty & { readonly name: Named }>(({ properties }) => properties)
