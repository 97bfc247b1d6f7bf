const propertyRule = /@property\s+(--[\w-]+)\s*\{([^}]*)\}/g
const initialValue = /initial-value:\s*([^;}]*)/
/** For browsers without `@property`: every rule in it is made superfluous here. */
const fallback = /@layer properties\s*\{\s*@supports[^{]*\{[^{}]*\{[^{}]*\}\s*\}\s*\}/g

/**
 * Makes compiled sheets work inside a shadow root. `@property` is ignored there, and Tailwind relies on its initial
 * values; they become ordinary declarations, on every element so that they do not inherit either, in the layer that
 * Tailwind declares first and that every utility therefore beats.
 * @param {string} css
 */
export function shadowCss(css) {
  /** @type {string[]} */
  const defaults = []
  const rest = css.replace(propertyRule, (_rule, name, body) => {
    defaults.push(`${name}:${initialValue.exec(body)?.[1]?.trim() ?? 'initial'}`)
    return ''
  })
  if (defaults.length === 0) return rest
  const rule = `@layer properties{:host,*,::before,::after,::backdrop{${defaults.join(';')}}}`
  return rule + rest.replace(fallback, '')
}

/**
 * {@link shadowCss} for the sheets that go into the widget's shadow root. After what compiles them, before what turns
 * them into text.
 * @returns {import('vite').Plugin}
 */
export function shadowSheets() {
  return {
    name: 'parley-shadow-sheets',
    transform: {
      filter: { id: /\/src\/theme\/(?:opening|later)\.css\?/ },
      handler: (code) => ({ code: shadowCss(code), map: null }),
    },
  }
}
