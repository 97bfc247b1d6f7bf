import type { DemoSettings } from './demoSettings.ts'

/** Languages to try; their names are written in themselves. */
export const locales = [
  { value: 'en', name: 'English', direction: 'ltr' },
  { value: 'de', name: 'Deutsch', direction: 'ltr' },
  { value: 'ar', name: 'العربية', direction: 'rtl' },
] as const satisfies readonly { value: string; name: string; direction: DemoSettings['direction'] }[]

/** The groups of the repository's own configuration. */
export const groups = [
  { value: '0', name: 'General' },
  { value: '1', name: 'Sales' },
] as const

/** The direction in which a language of the panel is written. */
export const directionOf = (locale: string): DemoSettings['direction'] =>
  locales.find((candidate) => candidate.value === locale)?.direction ?? 'ltr'
