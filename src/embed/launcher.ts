export interface Launcher {
  readonly button: HTMLElement
  /** The button's name, the same whether the window is open or not. */
  setName(name: string): void
  /** Whether the window is open: `aria-expanded`, by which the icon changes too. */
  setOpen(open: boolean): void
}

const bubblePath = 'M5 6.5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-5l-4 4v-4H7a2 2 0 0 1-2-2z'

/**
 * The round button that opens and closes the chat, in plain DOM: it stands before any of the app has loaded. Its
 * looks are in `theme/launcher.css`.
 * @param name what assistive technology calls it, in the visitor's language
 * @param onToggle called when the visitor presses it
 */
export function createLauncher(name: string, onToggle: () => void): Launcher {
  const button = document.createElement('button')
  button.className = 'launcher'
  button.part.add('launcher')
  button.append(drawIcon('bubble', bubblePath))
  button.addEventListener('click', onToggle)

  const setOpen = (open: boolean) => button.setAttribute('aria-expanded', `${open}`)
  const setName = (words: string) => button.setAttribute('aria-label', words)
  setName(name)
  setOpen(false)
  return { button, setName, setOpen }
}

/** One of the launcher's pictures, on a grid of 24. The button's name stands for it. */
export function drawIcon(name: string, path: string): SVGElement {
  const svg = makeSvg('svg', { class: `launcher-icon launcher-${name}`, viewBox: '0 0 24 24' })
  svg.append(makeSvg('path', { d: path }))
  return svg
}

function makeSvg(name: 'svg' | 'path', attributes: { readonly [name: string]: string }): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const key in attributes) element.setAttribute(key, attributes[key] ?? '')
  return element
}
