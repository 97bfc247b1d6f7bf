import { createSheet } from './createSheet.ts'

export interface DynamicRule {
  /** Sets a custom property on what the selector matches; null takes it away. */
  set(property: `--${string}`, value: string | null): void
  dispose(): void
}

/**
 * One rule in a sheet of its own for values that move (keyboard inset, progress), since a `style` attribute would
 * need the site's permission.
 */
export function createDynamicRule(root: ShadowRoot | Document, selector: string): DynamicRule {
  const view = (root.ownerDocument ?? document).defaultView ?? window
  const sheet = createSheet(view, `${selector}{}`)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const rule = sheet.cssRules[0]
  const style = rule !== undefined && 'style' in rule ? (rule as CSSStyleRule).style : null
  return {
    set(property, value) {
      if (value === null) style?.removeProperty(property)
      else style?.setProperty(property, value)
    },
    dispose() {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
    },
  }
}
