import { directionOf, matchLanguage } from '../i18n/languages.ts'
import type { Shell } from './app.ts'
import type { Widget } from './createWidget.ts'
import { fetchSettings } from './fetchSettings.ts'
import type { WidgetOptions } from './options.ts'
import { warn } from './refuse.ts'
import { wantedLocale } from './wantedLocale.ts'

/** Shows other options without building the widget anew; server, license, container, layer and storage stay. */
export function changeOptions({ shell, optionsChanged }: Widget, next: WidgetOptions): void {
  // What may be kept is the visitor's word by now.
  const options = { ...next, storage: shell.options.storage }
  if (JSON.stringify(options) === JSON.stringify(shell.options)) return
  const wanted = wantedLocale(options.locale)
  if (wanted !== wantedLocale(shell.options.locale)) {
    const language = matchLanguage(wanted)
    const locale = wanted.startsWith(language) ? wanted : language
    shell.language = { ...shell.language, locale, direction: directionOf(language) }
    renameLauncher(shell, wanted).catch((error) => warn(`the launcher keeps its name (${error})`))
  }
  shell.options = options
  shell.frame.show()
  optionsChanged()
}

/** The server knows the launcher's name in every language; the widget has been told one. */
async function renameLauncher(shell: Shell, wanted: string): Promise<void> {
  const settings = await fetchSettings(shell.server, shell.options.license, wanted)
  // Another language may have been asked for while this one was on its way.
  if (wanted !== wantedLocale(shell.options.locale)) return
  shell.language = settings.language
  shell.launcher.setAttribute('aria-label', settings.language.launcher_name)
}
