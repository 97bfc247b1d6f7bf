import { type Language, matchLanguage } from './languages.ts'
import { createTexts, type TextOverrides, type Texts } from './translate.ts'
import type { Words } from './words.ts'

const loaders = {
  en: async () => undefined,
  de: async () => (await import('./de.ts')).de,
  ar: async () => (await import('./ar.ts')).ar,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  pt: async () => (await import('./pt.ts')).pt,
  it: async () => (await import('./it.ts')).it,
  pl: async () => (await import('./pl.ts')).pl,
  nl: async () => (await import('./nl.ts')).nl,
  tr: async () => (await import('./tr.ts')).tr,
  ja: async () => (await import('./ja.ts')).ja,
  ko: async () => (await import('./ko.ts')).ko,
  zh: async () => (await import('./zh.ts')).zh,
  he: async () => (await import('./he.ts')).he,
} as const satisfies { readonly [Name in Language]: () => Promise<Words | undefined> }

/**
 * The texts for a locale, loading its language only when it is not English. A language that we do not have, or
 * whose words do not arrive, is answered in English: a chat in another language is better than none.
 */
export async function loadTexts(locale: string, overrides: TextOverrides = {}): Promise<Texts> {
  const language = matchLanguage(locale)
  try {
    const words = await loaders[language]()
    return createTexts(locale.toLowerCase().startsWith(language) ? locale : language, overrides, words)
  } catch {
    return createTexts('en', overrides)
  }
}
