import type { Widget } from './createWidget.ts'
import { pickLanguage } from './language.ts'
import { lookOf } from './lookOf.ts'
import type { WidgetOptions } from './options.ts'

/** Shows other options without building the widget anew; server, license, container, layer and storage stay. */
export function changeOptions({ shell, optionsChanged }: Widget, next: WidgetOptions): void {
  // What may be kept is the visitor's word by now.
  const options = { ...next, storage: shell.options.storage }
  if (JSON.stringify(options) === JSON.stringify(shell.options)) return
  shell.options = options
  shell.language = pickLanguage(options.locale, shell.settings.texts)
  shell.frame.show(lookOf(options, shell.settings, shell.language))
  shell.launcher.setName(shell.language.launcherName)
  optionsChanged()
}
