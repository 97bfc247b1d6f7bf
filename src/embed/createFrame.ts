import launcherCss from '../theme/launcher.css?inline'
import type { Shell } from './app.ts'
import { createElement, disconnectedEvent } from './element.ts'
import { readColor } from './optionReaders.ts'

/** What decides how the widget sits on the page; every value can change while it stands. */
export type FrameLook = Pick<Shell, 'options' | 'settings' | 'language'>

export interface Frame {
  readonly element: HTMLElement
  readonly shadow: ShadowRoot
  /** Aborted by `close`. */
  readonly gone: AbortSignal
  /** Puts the element on the page where it is not there, and shows how it looks by now. */
  show(): void
  /** Takes the element away for good. */
  close(): void
}

/** A page that takes the element away again and again is left alone after this many returns. */
const maxReturns = 1_000

/**
 * Makes `<parley-widget>` with its open shadow root, and puts it on the page again when that has replaced its body.
 * Everything that the widget shows lives inside.
 * @param readLook asked whenever the element is shown
 */
export function createFrame(readLook: () => FrameLook): Frame {
  const element = createElement()
  const shadow = element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  shadow.adoptedStyleSheets = [sheet]
  const end = new AbortController()
  let returns = 0

  const show = () => {
    const { options, settings, language } = readLook()
    const { theme } = settings
    const { offset, container, layer } = options
    // A script in the head may be quicker than the body.
    const body = document.body ?? document.documentElement
    const parent = container ? document.querySelector(container) : body
    const color = colorOf(options, settings)
    const position = options.position ?? theme.position
    element.lang = language.locale
    element.dir = language.direction
    element.dataset['position'] = position
    element.dataset['scheme'] = options.theme ?? theme.scheme
    const choices = [
      // A page that is zoomed by its styles does not zoom its guest.
      `zoom:${1 / (parent?.currentCSSZoom ?? 1)}!important`,
      color && `--parley-launcher:${color}`,
      offset && `--parley-offset-x:${offset.x}px;--parley-offset-y:${offset.y}px`,
    ]
    sheet.replaceSync(`${launcherCss}.launcher{${position}:var(--parley-side)}:host{${choices.join(';')}}`)
    if (element.isConnected) return
    parent?.append(element)
    if (container) element.dataset['layout'] = 'inline'
    else if (layer === 'top') {
      element.popover = 'manual'
      // Browsers without a top layer have the next best: above everything else.
      element.showPopover?.()
    }
  }

  element.addEventListener(disconnectedEvent, () => {
    returns += 1
    // Later than the host's own step, which may be moving its nodes one by one.
    queueMicrotask(() => {
      if (!end.signal.aborted && returns <= maxReturns) show()
    })
  })

  return {
    element,
    shadow,
    gone: end.signal,
    show,
    close: () => {
      end.abort()
      element.remove()
    },
  }
}

/** @returns the brand's colour, checked; null: the design's */
export function colorOf({ color }: Shell['options'], { theme }: Shell['settings']): string | null {
  return color ?? readColor(theme.color) ?? null
}
