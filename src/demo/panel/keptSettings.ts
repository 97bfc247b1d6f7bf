import { type ThemeValues, themeProperties } from '../theme/themeProperties.ts'
import { besideOthers, readThemeValue, staysInside } from '../theme/themeSnippets.ts'
import { directionOf, groups, locales } from './demoChoices.ts'
import { type DemoSettings, directions, initialSettings, layers, positions, schemes } from './demoSettings.ts'

/**
 * Settings that an earlier visit kept; whatever is missing or not understood is as in the beginning.
 * @param text as `JSON.stringify` writes settings; null where nothing is kept
 */
export function readSettings(text: string | null): DemoSettings {
  const kept = readObject(text)
  const color = kept['color']
  const locale = chosen(locales, kept['locale']) ?? initialSettings.locale
  return {
    color: typeof color === 'string' && color !== '' && staysInside(color) ? color : null,
    scheme: chosen(schemes, kept['scheme']) ?? initialSettings.scheme,
    locale,
    direction: chosen(directions, kept['direction']) ?? directionOf(locale),
    position: chosen(positions, kept['position']) ?? initialSettings.position,
    group: Number(chosen(groups, String(kept['group'])) ?? initialSettings.group),
    layer: chosen(layers, kept['layer']) ?? initialSettings.layer,
    properties: readProperties(Object(kept['properties'])),
  }
}

function readProperties(kept: { readonly [name: string]: unknown }): ThemeValues {
  return Object.fromEntries(
    themeProperties.flatMap((property) => {
      const value = readThemeValue(besideOthers(property, kept), String(kept[property.name] ?? ''))
      return value === null ? [] : [[property.name, value]]
    }),
  )
}

function chosen<Value extends string>(
  options: readonly { readonly value: Value }[],
  kept: unknown,
): Value | undefined {
  return options.find(({ value }) => value === kept)?.value
}

function readObject(text: string | null): { readonly [name: string]: unknown } {
  if (text === null) return {}
  try {
    return Object(JSON.parse(text))
  } catch {
    // Somebody else's text under our key: begin anew.
    return {}
  }
}
