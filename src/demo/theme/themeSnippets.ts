import type { DemoSettings } from '../panel/demoSettings.ts'
import { type ThemeProperty, type ThemeValues, themeProperties } from './themeProperties.ts'

/** A longer value is nobody's font or shadow; it is refused. */
const maxValueLength = 300

/**
 * What a person has written for a property, as CSS; null where it is empty, the widget's own value, or would not stay
 * within its declaration. Lengths and numbers come back within their bounds.
 */
export function readThemeValue(property: ThemeProperty, raw: string): string | null {
  const text = raw.trim()
  switch (property.kind) {
    case 'length': {
      const px = readNumber(text.replace(/px$/, ''), property)
      return px === null || px === property.px ? null : `${px}px`
    }
    case 'number': {
      const number = readNumber(text, property)
      return number === null || number === property.number ? null : `${Math.round(number)}`
    }
    case 'text':
    case 'color':
      return text !== '' && staysInside(text) ? text : null
  }
}

/**
 * The property beside what is set: one that follows another has that one's value as its own.
 * @param values by name, as they were kept or are set
 */
export function besideOthers(
  property: ThemeProperty,
  values: { readonly [name: string]: unknown },
): ThemeProperty {
  if (property.kind !== 'length') return property
  const followed = themeProperties.find(({ name }) => name === property.follows)
  const value = followed && readThemeValue(followed, String(values[followed.name] ?? ''))
  return value ? { ...property, px: Number.parseFloat(value) } : property
}

/** A number within bounds; null where the text is none. */
export function readNumber(text: string, { least, most }: { least: number; most: number }): number | null {
  if (!/^\s*-?\d+(\.\d+)?\s*$/.test(text)) return null
  return Math.min(most, Math.max(least, Number(text)))
}

/** Whether a value ends where its declaration does, and can be pasted into a page. */
export function staysInside(text: string): boolean {
  if (text.length > maxValueLength || /[<>\\\r\n]|\/\*/.test(text)) return false
  const bare = text.replace(/"[^"]*"|'[^']*'/g, '')
  if (/["'{};!]/.test(bare)) return false
  let open = 0
  for (const sign of bare) {
    if (sign === '(') open += 1
    if (sign === ')') open -= 1
    if (open < 0) return false
  }
  return open === 0
}

/** The rule for the page's own style sheet; empty where nothing differs from the widget's own looks. */
export function cssOf(values: ThemeValues): string {
  const lines = themeProperties.flatMap((property) => {
    const value = readThemeValue(besideOthers(property, values), values[property.name] ?? '')
    return value === null ? [] : [`  ${property.name}: ${value};`]
  })
  return lines.length === 0 ? '' : ['parley-widget {', ...lines, '}'].join('\n')
}

type TagChoices = Pick<DemoSettings, 'color' | 'scheme' | 'position' | 'layer'>

/**
 * The script tag, with the attributes that differ from the widget's defaults.
 * @param origin of the Parley server, such as `https://chat.example.com`
 */
export function tagOf(
  { color, scheme, position, layer }: TagChoices,
  origin: string,
  license: number,
): string {
  const attributes = [
    ['license', `${license}`],
    ['color', color],
    ['theme', scheme === 'system' ? null : scheme],
    ['position', position === 'right' ? null : position],
    ['layer', layer === 'top' ? null : layer],
  ] as const
  const written = attributes.flatMap(([name, value]) =>
    value === null ? [] : [`data-${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`],
  )
  return `<script async src="${origin}/widget.js" ${written.join(' ')}></script>`
}
