import { type RefObject, useLayoutEffect, useRef } from 'react'
import { activeElementOf, useWindowFocus } from '../window/WindowFocus.tsx'

type ModalInside = {
  readonly panel: RefObject<HTMLElement | null>
  /** What waits while the panel is there. */
  readonly behind: HTMLElement | null
  readonly onEscape: () => void
}

/**
 * Makes a panel modal within the window, and the window alone: the page around it goes on, which is why what waits is
 * inert and nobody is told `aria-modal`; the window's voice, beside both, is still heard. The focus comes in and
 * returns to where it was.
 */
export function useModalInside({ panel, behind, onEscape }: ModalInside): void {
  const windowFocus = useWindowFocus()
  const onEscapeNow = useRef(onEscape)
  useLayoutEffect(() => {
    onEscapeNow.current = onEscape
  })

  useLayoutEffect(() => {
    if (behind === null) return undefined
    const opener = activeElementOf(behind)
    behind.inert = true
    panel.current?.focus({ preventScroll: true })
    return () => {
      behind.inert = false
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
      else windowFocus.handOver()
    }
  }, [behind, panel, windowFocus])

  // At once, with the focus: until it listens, an Escape is the window's.
  useLayoutEffect(() => {
    const element = panel.current
    if (element === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // It is for this panel, not for the window that it stands in.
      event.preventDefault()
      onEscapeNow.current()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [panel])
}
