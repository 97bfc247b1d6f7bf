import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPageLock } from '../../theme/createPageLock.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { createWindowFocus } from './createWindowFocus.ts'
import { trackKeyboardInset } from './trackKeyboardInset.ts'
import { activeElementOf, WindowFocusContext } from './WindowFocus.tsx'

type ChatWindowProps = {
  readonly open: boolean
  /** Whether opening is the visitor's doing and may move the focus into the window. */
  readonly autoFocus: boolean
  /** Part of the page instead of floating over it: never modal, never minimised by Escape. */
  readonly inline: boolean
  readonly onMinimize: () => void
  readonly children: ReactNode
}

const phone = '(width < 480px)'

/** The dialog. It floats beside the page on large screens; on phones it fills the screen and the page waits. */
export function ChatWindow({ open, autoFocus, inline, onMinimize, children }: ChatWindowProps) {
  const texts = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [focus] = useState(createWindowFocus)
  const modal = useMediaQuery(phone) && !inline

  const mayFocus = useRef(autoFocus)

  useLayoutEffect(() => {
    focus.attach(dialog.current)
    return () => focus.attach(null)
  }, [focus])

  useLayoutEffect(() => {
    mayFocus.current = autoFocus
  }, [autoFocus])

  useLayoutEffect(() => {
    const element = dialog.current
    // A host may take the whole widget away while it is being drawn.
    if (!element?.isConnected) return
    if (!open) {
      if (element.open) element.close()
    } else if (!element.open) {
      showDialog(element, modal)
      if (mayFocus.current) focus.enter()
    } else if (element.matches(':modal') !== modal) {
      const active = activeElementOf(element)
      element.close()
      showDialog(element, modal)
      if (active instanceof HTMLElement && element.contains(active)) active.focus({ preventScroll: true })
    }
  }, [open, modal, focus])

  useEffect(() => {
    const element = dialog.current
    if (element === null || !open || inline) return undefined
    const minimizeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      // Also keeps a modal dialog from closing by itself.
      event.preventDefault()
      onMinimize()
    }
    // A phone's back gesture.
    const minimizeOnCancel = (event: Event) => {
      event.preventDefault()
      onMinimize()
    }
    element.addEventListener('keydown', minimizeOnEscape)
    element.addEventListener('cancel', minimizeOnCancel)
    return () => {
      element.removeEventListener('keydown', minimizeOnEscape)
      element.removeEventListener('cancel', minimizeOnCancel)
    }
  }, [open, inline, onMinimize])

  useEffect(() => {
    const element = dialog.current
    if (element === null || !open || !modal) return undefined
    const unlock = createPageLock(element.ownerDocument)
    const stopTracking = trackKeyboardInset(element)
    return () => {
      stopTracking?.()
      unlock()
    }
  }, [open, modal])

  return (
    <WindowFocusContext.Provider value={focus}>
      <dialog ref={dialog} part="window" className="window" aria-label={texts.t('window.name')} tabIndex={-1}>
        {children}
      </dialog>
    </WindowFocusContext.Provider>
  )
}

function showDialog(element: HTMLDialogElement, modal: boolean) {
  if (modal) {
    element.showModal()
    // Rather than the first button, which would be the one that ends the chat.
    element.focus({ preventScroll: true })
  } else {
    // `show()` would move the focus; a window that opens by itself must not.
    element.open = true
  }
}
