import launcherCss from '../theme/launcher.css?inline'
import type { Shell } from './app.ts'
import { createElement, disconnectedEvent } from './element.ts'
import { readColor } from './optionReaders.ts'

/** What decides how the widget sits on the page; every value can change while it stands. */
export type FrameLook = Pick<Shell, 'options' | 'settings' | 'language'>

export interface Frame {
  readonly element: HTMLElement
  readonly shadow: ShadowRoot
  /** Puts the element on the page where it is not there, and shows how it looks by now. */
  show(): void
}

/** A page that takes the element away again and again is left alone after this many returns. */
const maxReturns = 1_000

/**
 * Makes `<parley-widget>` with its open shadow root, and puts it on the page again when that has replaced its body.
 * Everything that the widget shows lives inside.
 * @param readLook asked whenever the element is shown
 * @param gone the page is left alone as soon as this is aborted
 */
export function createFrame(readLook: () => FrameLook, gone: AbortSignal): Frame {
  const element = createElement()
  const shadow = element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  shadow.adoptedStyleSheets = [sheet]
  let returns = 0

  const show = () => {
    const {
      options,
      settings: { theme },
      language: { locale, direction },
    } = readLook()
    const { offset, container, layer } = options
    // A script in the head may be quicker than the body.
    const parent = container ? document.querySelector(container) : (document.body ?? document.documentElement)
    const color = options.color ?? readColor(theme.color)
    const position = options.position ?? theme.position
    element.lang = locale
    element.dir = direction
    element.dataset['scheme'] = options.theme ?? theme.scheme
    // A page that is zoomed by its styles does not zoom its guest.
    const zoom = 1 / (parent?.currentCSSZoom ?? 1)
    const fill = color ? `--parley-launcher:${color};` : ''
    const corner = offset ? `--parley-offset-x:${offset.x}px;--parley-offset-y:${offset.y}px` : ''
    sheet.replaceSync(
      `${launcherCss}.launcher{${position}:var(--parley-side)}:host{zoom:${zoom}!important;${fill}${corner}}`,
    )
    if (element.isConnected) return
    parent?.append(element)
    if (!container && layer === 'top') {
      element.popover = 'manual'
      // Browsers without a top layer have the next best: above everything else.
      element.showPopover?.()
    }
  }

  element.addEventListener(disconnectedEvent, () => {
    returns += 1
    // Later than the host's own step, which may be moving its nodes one by one.
    queueMicrotask(() => {
      if (!gone.aborted && returns <= maxReturns) show()
    })
  })

  return { element, shadow, show }
}
