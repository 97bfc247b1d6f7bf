import type { FrameLook } from './createFrame.ts'
import type { PageLanguage, PublicSettings } from './fetchSettings.ts'
import { readColor } from './optionReaders.ts'
import type { WidgetOptions } from './options.ts'

/** How the widget looks: as the site says, else as the license says. */
export function lookOf(options: WidgetOptions, { theme }: PublicSettings, language: PageLanguage): FrameLook {
  return {
    scheme: options.theme ?? theme.scheme,
    color: options.color ?? readColor(theme.color) ?? null,
    position: options.position ?? theme.position,
    offset: options.offset,
    locale: language.locale,
    direction: language.direction,
  }
}
