import type { Colors, Theme } from './deriveTheme.ts'

/**
 * The rules that carry the colours of both schemes on a shadow host or on a document's root. `data-scheme="light"`
 * or `"dark"` on that element decides; without it the system does.
 */
export function themeCss({ light, dark }: Theme): string {
  return [
    `:host,:root{color-scheme:light!important;${declarations(light)}}`,
    `@media (prefers-color-scheme:dark){${either(':not([data-scheme="light"])')}{color-scheme:dark!important;${declarations(dark)}}}`,
    `${either('[data-scheme="dark"]')}{color-scheme:dark!important;${declarations(dark)}}`,
  ].join('')
}

function either(condition: string): string {
  return `:host(${condition}),:root${condition}`
}

function declarations(colors: Colors): string {
  return Object.entries(colors)
    .map(([role, value]) => `--parley-${role}:${value};`)
    .join('')
}
