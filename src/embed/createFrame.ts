import { createDynamicRule } from '../theme/createDynamicRule.ts'
import { createLauncherSheet } from '../theme/createLauncherSheet.ts'
import { createThemeSheet } from '../theme/createThemeSheet.ts'
import { createElement, disconnectedEvent } from './element.ts'

/** How the widget sits on the page; every value can change while it stands. */
export type FrameLook = {
  readonly scheme: 'light' | 'dark' | 'system'
  readonly color: string | null
  readonly position: 'left' | 'right'
  /** CSS pixels; null: the design's distance */
  readonly offset: { readonly x: number; readonly y: number } | null
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

export interface Frame {
  readonly element: HTMLElement
  readonly shadow: ShadowRoot
  show(look: FrameLook): void
  setHidden(hidden: boolean): void
  /** Takes the element away for good. */
  close(): void
}

/** A page that takes the element away again and again is left alone after this many returns within one second. */
const maxReturnsPerSecond = 5
const keyEvents = ['keydown', 'keypress', 'keyup'] as const

/**
 * Puts `<parley-widget>` with its open shadow root on the page, and puts it there again when the page has replaced
 * its body. Everything that the widget shows lives inside.
 * @param needs.container selector of the element that holds the widget inline; null: it floats over the page
 * @param needs.layer `top` lifts a floating widget into the browser's top layer
 */
export function createFrame(needs: {
  readonly container: string | null
  readonly layer: 'top' | 'page'
  readonly look: FrameLook
}): Frame {
  const { container, layer } = needs
  const element = createElement()
  const shadow = element.attachShadow({ mode: 'open' })
  const theme = createThemeSheet(window, needs.look.color)
  shadow.adoptedStyleSheets = [createLauncherSheet(window), theme.sheet]
  const offsets = createDynamicRule(shadow, ':host')
  // The site's shortcuts are not for what is typed into the widget.
  for (const name of keyEvents) shadow.addEventListener(name, (event) => event.stopPropagation())
  if (container !== null) element.dataset['layout'] = 'inline'

  const place = () => {
    const parent = container === null ? document.body : document.querySelector(container)
    parent?.append(element)
    if (!element.isConnected || container !== null || layer === 'page' || !('popover' in element)) return
    element.popover = 'manual'
    element.showPopover()
  }
  const comeBack = limitPerSecond(maxReturnsPerSecond, () => {
    // Later than the host's own step, which may be moving its nodes one by one.
    queueMicrotask(() => {
      if (!closed && !element.isConnected) place()
    })
  })

  const show = (look: FrameLook) => {
    element.lang = look.language
    element.dir = look.direction
    element.dataset['position'] = look.position
    if (look.scheme === 'system') delete element.dataset['scheme']
    else element.dataset['scheme'] = look.scheme
    theme.setColor(look.color)
    offsets.set('--parley-offset-x', look.offset && `${look.offset.x}px`)
    offsets.set('--parley-offset-y', look.offset && `${look.offset.y}px`)
  }

  let closed = false
  element.addEventListener(disconnectedEvent, comeBack)
  show(needs.look)
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

/** Drops calls beyond the limit: the widget then stays away instead of fighting with the page. */
function limitPerSecond(limit: number, task: () => void): () => void {
  let startedAt = 0
  let count = 0
  return () => {
    const now = performance.now()
    if (now - startedAt > 1_000) {
      startedAt = now
      count = 0
    }
    count += 1
    if (count <= limit) task()
  }
}
