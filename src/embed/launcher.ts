export interface Launcher {
  readonly element: HTMLElement
  readonly button: HTMLElement
  /** The button's name, the same whether the window is open or not. */
  setName(name: string): void
  /** Whether the window is open: turns the icon into a chevron and sets `aria-expanded`. */
  setOpen(open: boolean): void
}

const svgNamespace = 'http://www.w3.org/2000/svg'
const bubblePath = 'M4.75 6.5a2 2 0 0 1 2-2h10.5a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-5.5l-4 4v-4h-1a2 2 0 0 1-2-2z'
const chevronPath = 'm6.5 9.5 5.5 5.5 5.5-5.5'

/**
 * The round button that opens and closes the chat, in plain DOM: it stands before any of the app has loaded. Its
 * looks are in `theme/launcher.css`.
 * @param name what assistive technology calls it, in the visitor's language
 * @param onToggle called when the visitor presses it
 */
export function createLauncher(name: string, onToggle: () => void): Launcher {
  const button = make('button', 'launcher-button')
  button.append(icon('bubble', bubblePath), icon('chevron', chevronPath))
  button.addEventListener('click', onToggle)
  const element = make('div', 'launcher')
  element.append(button)

  const setOpen = (open: boolean) => {
    button.setAttribute('aria-expanded', `${open}`)
    element.toggleAttribute('data-open', open)
  }
  const setName = (words: string) => button.setAttribute('aria-label', words)
  setName(name)
  setOpen(false)
  return {
    element,
    button,
    setName,
    setOpen,
  }
}

function make<Name extends 'button' | 'div'>(name: Name, className: string) {
  const element = document.createElement(name)
  element.className = className
  return element
}

function icon(name: string, path: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('class', `launcher-icon launcher-${name}`)
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(svgNamespace, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}
