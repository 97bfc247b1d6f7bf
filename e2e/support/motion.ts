import type { Page } from '@playwright/test'

/** Whatever in the gallery would move, turn or fade for any time at all, each named once with its state. */
export function findMotion(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    for (const section of document.querySelectorAll('main > section')) {
      const root = section.querySelector('[data-scheme]')?.shadowRoot
      for (const element of root?.querySelectorAll('*') ?? []) {
        for (const part of [null, '::before', '::after', '::backdrop']) {
          const style = getComputedStyle(element, part)
          const [kind] = element.classList
          const name = `${section.getAttribute('aria-label')}: ${element.localName}.${kind}${part ?? ''}`
          if (style.animationName !== 'none') found.add(`${name} animates for ${style.animationDuration}`)
          if (lasts(style.transitionDuration) && style.transitionProperty !== 'none') {
            found.add(`${name} changes ${style.transitionProperty} for ${style.transitionDuration}`)
          }
          if (style.scrollBehavior === 'smooth') found.add(`${name} scrolls smoothly`)
        }
      }
    }
    return [...found]

    function lasts(durations: string): boolean {
      return durations.split(',').some((duration) => Number.parseFloat(duration) > 0)
    }
  })
}
