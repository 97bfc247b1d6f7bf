import { type Direction, directionOf, matchLanguage } from '../i18n/languages.ts'
import type { PublicSettings } from './fetchSettings.ts'

/** The visitor's language, settled: with region where it has one. */
export type PageLanguage = {
  readonly locale: string
  readonly direction: Direction
  readonly launcherName: string
}

/**
 * The site's choice, else the page's language, else the browser's; English where we have no words for it.
 * @param texts the license's own wording, and the launcher's name in the language that the settings were asked for in
 */
export function pickLanguage(option: string | null, texts: PublicSettings['texts']): PageLanguage {
  const wanted = wantedLocale(option)
  const language = matchLanguage(wanted)
  return {
    locale: wanted.startsWith(language) ? wanted : language,
    direction: directionOf(language),
    launcherName: texts[language]?.['launcher.open'] ?? 'Open chat',
  }
}

/** The site's choice, else the page's language, else the browser's. */
export function wantedLocale(option: string | null): string {
  return option ?? (document.documentElement.lang || navigator.language)
}
