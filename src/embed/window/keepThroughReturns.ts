import type { Frame } from '../createFrame.ts'
import { disconnectedEvent } from '../element.ts'

/**
 * Out of the page, elements forget how far they were scrolled and which of them has the focus. When the page has
 * replaced its body and the widget is back on it, both are as they were: a visitor who is writing goes on writing.
 * Needs no end: nothing listens beyond the widget's own element.
 */
export function keepThroughReturns({ element, shadow }: Pick<Frame, 'element' | 'shadow'>): void {
  /** What has been scrolled. */
  const offsets = new WeakMap<Element, ScrollToOptions>()
  let focused: EventTarget | null = null

  const noteOffset = ({ target }: Event) => {
    if (target instanceof Element)
      offsets.set(target, { left: target.scrollLeft, top: target.scrollTop, behavior: 'instant' })
  }
  const noteFocus = ({ target }: Event) => {
    focused = target
  }
  const forgetFocus = (event: Event) => {
    if (event instanceof FocusEvent && event.relatedTarget !== null) focused = null
    const blurred = focused
    // Later than the news that the widget has left the page: browsers blur what they take away before that.
    queueMicrotask(() => {
      if (focused === blurred) focused = null
    })
  }
  const restore = () => {
    const writing = focused
    // The frame has heard of it first, and is the first to be back.
    queueMicrotask(() => {
      for (const one of shadow.querySelectorAll('*')) {
        const offset = offsets.get(one)
        if (offset) one.scrollTo(offset)
      }
      if (writing instanceof HTMLElement) writing.focus({ preventScroll: true })
    })
  }

  shadow.addEventListener('scroll', noteOffset, { capture: true, passive: true })
  shadow.addEventListener('focusin', noteFocus)
  shadow.addEventListener('focusout', forgetFocus)
  element.addEventListener(disconnectedEvent, restore)
}
