import type { Page } from '@playwright/test'

type Limits = {
  /** How wide and high a target must be at least, px. */
  readonly minTargetPx: number
}

/**
 * What a person would stumble over in the gallery: text that is cut off, content that has to be scrolled sideways,
 * controls that are too small to hit. Each is named with its state and the start of its words.
 */
export function findLayoutFaults(page: Page, limits: Limits): Promise<readonly string[]> {
  return page.evaluate(({ minTargetPx }) => {
    /** Rounding of fractions is no fault. */
    const tolerancePx = 1.5
    const faults: string[] = []

    for (const section of document.querySelectorAll('main > section')) {
      const root = section.querySelector('[data-scheme]')?.shadowRoot
      if (!root) continue
      const note = (fault: string, element: Element) => {
        const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
        faults.push(
          `${section.getAttribute('aria-label')}: ${fault}: ${element.localName} "${words.slice(0, 40)}"`,
        )
      }
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (!element.checkVisibility() || element.closest('.sr-only, svg')) continue
        if (isCut(element)) note('cut off', element)
        if (scrollsSideways(element)) note('scrolls sideways', element)
        if (isTooSmall(element)) note('too small', element)
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`)
    return faults

    /** Words that are shortened on purpose are whole in a name, in a tooltip, or where a link leads. */
    function isCut(element: HTMLElement): boolean {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const tooWide = hides(overflowX) && element.scrollWidth > element.clientWidth + tolerancePx
      const tooHigh = hides(overflowY) && element.scrollHeight > element.clientHeight + tolerancePx
      if (!tooWide && !tooHigh) return false
      const whole = 'a[href], [title], [role=img][aria-label]'
      return !(textOverflow === 'ellipsis' && element.closest(whole))
    }

    function scrollsSideways(element: HTMLElement): boolean {
      const { overflowX } = getComputedStyle(element)
      if (overflowX !== 'auto' && overflowX !== 'scroll') return false
      // A carousel is two-dimensional by its meaning, and has buttons.
      return element.scrollWidth > element.clientWidth + tolerancePx && !element.matches('.carousel')
    }

    function isTooSmall(element: HTMLElement): boolean {
      if (!element.matches('button, a[href], input, select, textarea')) return false
      // Links within a sentence are as high as its lines. Source: WCAG 2.2, 2.5.8, "Inline".
      if (getComputedStyle(element).display === 'inline') return false
      const target = element.matches('[type=checkbox], [type=radio]') ? element.closest('label') : element
      const { width, height } = (target ?? element).getBoundingClientRect()
      // Seven emoji stand in a row of any width.
      const minWidthPx = element.matches('.emoji') ? 24 : minTargetPx
      return width < minWidthPx - 0.5 || height < minTargetPx - 0.5
    }
  }, limits)
}
