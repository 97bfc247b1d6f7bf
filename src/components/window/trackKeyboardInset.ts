import { createDynamicRule } from '../../theme/createDynamicRule.ts'

/**
 * Keeps the full-screen window above the on-screen keyboard, which browsers lay over the page without telling its
 * layout.
 * @returns what stops it
 */
export function trackKeyboardInset(dialog: HTMLElement): (() => void) | undefined {
  const viewport = window.visualViewport
  const root = dialog.getRootNode()
  if (viewport === null || !(root instanceof ShadowRoot || root instanceof Document)) return undefined
  const rule = createDynamicRule(root, '.window')
  const measure = () => {
    const covered = Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop)
    rule.set('--parley-keyboard', `${Math.round(covered)}px`)
  }
  measure()
  viewport.addEventListener('resize', measure)
  viewport.addEventListener('scroll', measure)
  return () => {
    viewport.removeEventListener('resize', measure)
    viewport.removeEventListener('scroll', measure)
    rule.dispose()
  }
}
