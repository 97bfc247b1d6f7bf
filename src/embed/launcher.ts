/** The launcher's words, in the visitor's language. */
export type LauncherTexts = {
  /** The button's name, the same in both states. */
  readonly open: string
  /** Describes the unread count, for example "3 unread messages". */
  readonly unread: (count: number) => string
}

export interface Launcher {
  readonly element: HTMLButtonElement
  /** Whether the window is open: turns the icon into a chevron and sets `aria-expanded`. */
  setOpen(open: boolean): void
  /** Messages that the visitor has not seen: a badge, and words in the button's description. 0 hides both. */
  setUnread(count: number): void
  /** Changes the words in place. */
  setTexts(texts: LauncherTexts): void
}

const svgNamespace = 'http://www.w3.org/2000/svg'
const chatPath = 'M4.75 6.5a2 2 0 0 1 2-2h10.5a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-5.5l-4 4v-4h-1a2 2 0 0 1-2-2z'
const closePath = 'm6.5 9.5 5.5 5.5 5.5-5.5'
const descriptionId = 'launcher-unread'
/** The badge is small: what is beyond this reads "99+". */
const largestBadge = 99

/**
 * The round button that opens and closes the chat, in plain DOM: it stands before any of the app has loaded. Its
 * looks are in `theme/launcher.css`.
 * @param needs.onToggle called when the visitor presses it
 */
export function createLauncher(needs: {
  readonly texts: LauncherTexts
  readonly onToggle: () => void
}): Launcher {
  const badge = span('launcher-badge')
  badge.setAttribute('aria-hidden', 'true')
  const description = span('visually-hidden')
  description.id = descriptionId

  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'launcher'
  button.append(
    icon('launcher-icon-chat', chatPath),
    icon('launcher-icon-close', closePath),
    badge,
    description,
  )
  button.addEventListener('click', needs.onToggle)

  let { texts } = needs
  let unread = 0

  const showTexts = () => {
    button.setAttribute('aria-label', texts.open)
    badge.textContent = unread > largestBadge ? `${largestBadge}+` : `${unread || ''}`
    description.textContent = unread === 0 ? '' : texts.unread(unread)
    if (unread === 0) button.removeAttribute('aria-describedby')
    else button.setAttribute('aria-describedby', descriptionId)
  }

  const launcher: Launcher = {
    element: button,
    setOpen: (open) => button.setAttribute('aria-expanded', `${open}`),
    setUnread: (count) => {
      unread = count
      showTexts()
    },
    setTexts: (next) => {
      texts = next
      showTexts()
    },
  }
  launcher.setOpen(false)
  showTexts()
  return launcher
}

function span(className: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = className
  return element
}

function icon(className: string, path: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('class', `launcher-icon ${className}`)
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(svgNamespace, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}
