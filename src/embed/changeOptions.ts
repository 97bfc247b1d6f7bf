import { directionOf, matchLanguage } from '../i18n/languages.ts'
import type { Shell } from './app.ts'
import type { Widget } from './createWidget.ts'
import type { WidgetOptions } from './options.ts'
import { warn } from './refuse.ts'
import { wantedLocale } from './wantedLocale.ts'

/** Shows other options without building the widget anew; server, license, container, layer and storage stay. */
export function changeOptions({ shell, optionsChanged }: Widget, next: WidgetOptions): void {
  // What may be kept is the visitor's word by now.
  const options = { ...next, storage: shell.options.storage }
  if (JSON.stringify(options) === JSON.stringify(shell.options)) return
  const wanted = wantedLocale(options.locale)
  const spoken = wantedLocale(shell.options.locale)
  shell.options = options
  if (wanted !== spoken) {
    const language = matchLanguage(wanted)
    const locale = wanted.startsWith(language) ? wanted : language
    shell.language = { ...shell.language, locale, direction: directionOf(language) }
    renameLauncher(shell, wanted).catch((error) => warn(`the launcher keeps its name (${error})`))
  }
  shell.show()
  optionsChanged()
}

/** The server has settled the launcher's name in one language: the words of another are loaded. */
async function renameLauncher(shell: Shell, wanted: string): Promise<void> {
  const { loadTexts } = await import('../i18n/loadTexts.ts')
  const texts = await loadTexts(wanted, shell.settings.texts[matchLanguage(wanted)])
  // Another language may have been asked for while this one was on its way.
  if (wanted === wantedLocale(shell.options.locale))
    shell.launcher.setAttribute('aria-label', texts.t('launcher.open'))
}
