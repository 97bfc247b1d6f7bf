/** The languages that we have words for. Each is a file of its own beside this one. */
export const languages = [
  'en',
  'de',
  'ar',
  'fr',
  'es',
  'pt',
  'it',
  'pl',
  'nl',
  'tr',
  'ja',
  'ko',
  'zh',
  'he',
] as const

export type Language = (typeof languages)[number]

export type Direction = 'ltr' | 'rtl'

/** The language of ours for a locale such as `de-AT`; English for one that we do not have or that is no locale. */
export function matchLanguage(locale: string): Language {
  const base = locale.toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === base) ?? 'en'
}

export function directionOf(language: Language): Direction {
  return language === 'ar' || language === 'he' ? 'rtl' : 'ltr'
}
