const propertyRule = /@property\s+(--[\w-]+)\s*\{([^}]*)\}/g
const initialValue = /initial-value:\s*([^;}]*)/

/**
 * Makes the compiled sheet work inside a shadow root. `@property` is ignored there, and Tailwind relies on its
 * initial values; they become ordinary declarations, on every element so that they do not inherit either, in the
 * layer that Tailwind declares first and that every utility therefore beats.
 */
export function shadowCss(css: string): string {
  const defaults: string[] = []
  const rest = css.replace(propertyRule, (_rule, name: string, body: string) => {
    defaults.push(`${name}:${initialValue.exec(body)?.[1]?.trim() ?? 'initial'}`)
    return ''
  })
  if (defaults.length === 0) return rest
  return `@layer properties{:host,*,::before,::after,::backdrop{${defaults.join(';')}}}${rest}`
}
