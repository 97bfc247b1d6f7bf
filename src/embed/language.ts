import { formatWord, type Word } from '../i18n/formatWord.ts'
import { type Direction, directionOf, matchLanguage } from '../i18n/languages.ts'
import { launcherWords } from '../i18n/launcher.ts'
import type { PublicSettings } from './fetchSettings.ts'
import type { LauncherTexts } from './launcher.ts'

/** The visitor's language, settled: with region where it has one. */
export type PageLanguage = { readonly locale: string; readonly direction: Direction }

/** The site's choice, else the page's language, else the browser's; English where we have no words for it. */
export function pickLanguage(option: string | null): PageLanguage {
  const wanted = option ?? (document.documentElement.lang || navigator.language)
  const language = matchLanguage(wanted)
  const locale = wanted.toLowerCase().startsWith(language) ? wanted : language
  return { locale, direction: directionOf(language) }
}

/** The launcher's words, with the license's own wording where it has one. */
export function launcherTexts(locale: string, texts: PublicSettings['texts']): LauncherTexts {
  const language = matchLanguage(locale)
  const word = (key: keyof (typeof launcherWords)['en']): Word =>
    texts[language]?.[key] ?? launcherWords[language][key]
  return {
    open: formatWord(locale, word('launcher.open')),
    unread: (count) => formatWord(locale, word('launcher.unread'), { count }),
  }
}
