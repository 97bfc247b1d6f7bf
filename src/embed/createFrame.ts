import { createLauncherSheet } from '../theme/createLauncherSheet.ts'
import { createSheet } from '../theme/createSheet.ts'
import { createElement, disconnectedEvent } from './element.ts'

/** How the widget sits on the page; every value can change while it stands. */
export type FrameLook = {
  readonly scheme: 'light' | 'dark' | 'system'
  /** A CSS colour, checked; null: the design's. */
  readonly color: string | null
  readonly position: 'left' | 'right'
  /** CSS pixels; null: the design's distance */
  readonly offset: { readonly x: number; readonly y: number } | null
  /** BCP 47 */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

type FrameOptions = {
  /** Selector of the element that holds the widget inline; null: it floats over the page. */
  readonly container: string | null
  /** `top` lifts a floating widget into the browser's top layer. */
  readonly layer: 'top' | 'page'
}

export interface Frame {
  readonly element: HTMLElement
  readonly shadow: ShadowRoot
  show(look: FrameLook): void
  setHidden(hidden: boolean): void
  /** Takes the element away for good. */
  close(): void
}

/** A page that takes the element away again and again is left alone after this many returns. */
const maxReturns = 1_000

/**
 * Puts `<parley-widget>` with its open shadow root on the page, and puts it there again when the page has replaced
 * its body. Everything that the widget shows lives inside.
 */
export function createFrame({ container, layer }: FrameOptions, look: FrameLook): Frame {
  const element = createElement()
  const shadow = element.attachShadow({ mode: 'open' })
  const choices = createSheet(window, '')
  shadow.adoptedStyleSheets = [createLauncherSheet(window), choices]
  if (container !== null) element.dataset['layout'] = 'inline'

  const place = () => {
    // A script in the head may be quicker than the body.
    const body = document.body ?? document.documentElement
    const parent = container === null ? body : document.querySelector(container)
    parent?.append(element)
    show(shown)
    if (!element.isConnected || container !== null || layer === 'page') return
    element.popover = 'manual'
    element.showPopover()
  }
  const comeBack = () => {
    returns += 1
    // Later than the host's own step, which may be moving its nodes one by one.
    queueMicrotask(() => {
      if (!closed && !element.isConnected && returns <= maxReturns) place()
    })
  }

  const show = (look: FrameLook) => {
    shown = look
    element.lang = look.locale
    element.dir = look.direction
    element.dataset['position'] = look.position
    element.dataset['scheme'] = look.scheme
    const { color, offset } = look
    const values = [
      color && `--parley-launcher:${color}`,
      // A page that is zoomed by its styles does not zoom its guest.
      `zoom:${1 / (element.parentElement?.currentCSSZoom ?? 1)}!important`,
      offset && `--parley-offset-x:${offset.x}px;--parley-offset-y:${offset.y}px`,
    ]
    choices.replaceSync(`:host{${values.join(';')}}`)
  }

  let closed = false
  let returns = 0
  let shown = look
  element.addEventListener(disconnectedEvent, comeBack)
  place()

  return {
    element,
    shadow,
    show,
    setHidden: (hidden) => {
      element.hidden = hidden
    },
    close: () => {
      closed = true
      element.removeEventListener(disconnectedEvent, comeBack)
      element.remove()
    },
  }
}
