/** Picture attributes have hyphens, and the events that React lets rise have other names where they do. */
const names: { readonly [prop: string]: string } = {
  onBlur: 'onFocusOut',
  onFocus: 'onFocusIn',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
}

const chosen = /file|checkbox|radio/

/**
 * What the browser calls a prop that React calls otherwise.
 * @param element the element's name
 * @param kind the `type` of an input
 */
export function nativeName(element: string, prop: string, kind: unknown): string {
  // React's comes with every letter that is written.
  if (
    prop === 'onChange' &&
    (element === 'textarea' || (element === 'input' && !chosen.test(String(kind))))
  ) {
    return 'onInput'
  }
  return names[prop] ?? prop
}
