import type { ThemeValues } from '../theme/themeProperties.ts'

/** What the panel can change. Everything is an option that any page may give the widget. */
export type DemoSettings = {
  /** A CSS colour, or nothing for the license's own. */
  readonly color: string | null
  readonly scheme: 'light' | 'dark' | 'system'
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly position: 'right' | 'left'
  readonly group: number
  /** `page` obeys the page's z-index. */
  readonly layer: 'top' | 'page'
  /** Custom properties that the page sets on the widget. */
  readonly properties: ThemeValues
}

export const initialSettings: DemoSettings = {
  color: null,
  scheme: 'system',
  locale: 'en',
  direction: 'ltr',
  position: 'right',
  group: 0,
  layer: 'top',
  properties: {},
}

/** What the theme builder's reset leaves: the widget's own looks. */
export const plainTheme = {
  color: null,
  scheme: 'system',
  position: 'right',
  layer: 'top',
  properties: {},
} as const satisfies Partial<DemoSettings>

export const schemes = [
  { value: 'system', name: 'System' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const satisfies readonly { value: DemoSettings['scheme']; name: string }[]

export const directions = [
  { value: 'ltr', name: 'Left to right' },
  { value: 'rtl', name: 'Right to left' },
] as const satisfies readonly { value: DemoSettings['direction']; name: string }[]

export const positions = [
  { value: 'right', name: 'Right' },
  { value: 'left', name: 'Left' },
] as const satisfies readonly { value: DemoSettings['position']; name: string }[]

export const layers = [
  { value: 'top', name: 'On top' },
  { value: 'page', name: 'In the page' },
] as const satisfies readonly { value: DemoSettings['layer']; name: string }[]
