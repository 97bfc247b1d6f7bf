import { type Language, matchLanguage } from '../../i18n/languages.ts'
import { type EmojiNames, noNames, readEmojiNames } from './emojiNames.ts'

const loaders = {
  en: null,
  de: async () => (await import('./names/de.ts')).de,
  ar: async () => (await import('./names/ar.ts')).ar,
  fr: async () => (await import('./names/fr.ts')).fr,
  es: async () => (await import('./names/es.ts')).es,
  pt: async () => (await import('./names/pt.ts')).pt,
  it: async () => (await import('./names/it.ts')).it,
  pl: async () => (await import('./names/pl.ts')).pl,
  nl: async () => (await import('./names/nl.ts')).nl,
  tr: async () => (await import('./names/tr.ts')).tr,
  ja: async () => (await import('./names/ja.ts')).ja,
  ko: async () => (await import('./names/ko.ts')).ko,
  zh: async () => (await import('./names/zh.ts')).zh,
  he: async () => (await import('./names/he.ts')).he,
} as const satisfies { readonly [Name in Language]: (() => Promise<string>) | null }

/** The names of a locale's language, a chunk of its own. Where it does not arrive, the English ones have to do. */
export async function loadEmojiNames(locale: string): Promise<EmojiNames> {
  try {
    const list = await loaders[matchLanguage(locale)]?.()
    return list === undefined ? noNames : readEmojiNames(list)
  } catch {
    return noNames
  }
}
