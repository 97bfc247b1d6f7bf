import { launcherWords } from './launcher.ts'

/** The languages that we have words for. */
export type Language = keyof typeof launcherWords

export type Direction = 'ltr' | 'rtl'

const rightToLeft: ReadonlySet<Language> = new Set(['ar', 'he'])

/** The language of ours for a locale such as `de-AT`; English for one that we do not have or that is no locale. */
export function matchLanguage(locale: string): Language {
  const base = locale.toLowerCase().split(/[-_]/)[0] ?? ''
  return isLanguage(base) ? base : 'en'
}

export function directionOf(language: Language): Direction {
  return rightToLeft.has(language) ? 'rtl' : 'ltr'
}

function isLanguage(value: string): value is Language {
  return Object.hasOwn(launcherWords, value)
}
