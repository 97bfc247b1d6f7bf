import { createContext, useContext, useLayoutEffect, useRef } from 'react'

/**
 * Where the keyboard goes inside the window. Focus moves only after the visitor has done something (opened the
 * window, sent the form, ended the chat); the place is the newest screen's main control, which may appear later.
 */
export interface WindowFocus {
  /** The visitor's command replaces the screen: the window holds the focus until the next main control claims it. */
  handOver(): void
  /** Says that an element is the main control of its screen; returns what takes it back. */
  offer(element: HTMLElement): () => void
}

const nobody: WindowFocus = { handOver: () => undefined, offer: () => () => undefined }

export const WindowFocusContext = createContext<WindowFocus>(nobody)

export function useWindowFocus(): WindowFocus {
  return useContext(WindowFocusContext)
}

/** A ref for the main control of a screen. */
export function useMainControl<Control extends HTMLElement>() {
  const control = useRef<Control>(null)
  const focus = useWindowFocus()
  useLayoutEffect(() => {
    const element = control.current
    if (element === null) return undefined
    const takeBack = focus.offer(element)
    return () => {
      // The focused control goes away with its screen; without this the keyboard would fall out of the window.
      if (activeElementOf(element) === element) focus.handOver()
      takeBack()
    }
  }, [focus])
  return control
}

/** The focused element of the shadow root or document that the node is in. */
export function activeElementOf(node: Node): Element | null {
  const root = node.getRootNode()
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
}
