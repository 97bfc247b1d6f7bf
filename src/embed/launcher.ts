const bubble = 'M5 6.5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-5l-4 4v-4H7a2 2 0 0 1-2-2z'

/**
 * The round button that opens and closes the chat, in plain DOM: it stands before any of the app has loaded. Its
 * looks are in `theme/launcher.css`; `aria-expanded` says whether the window is open, and changes its icon too.
 * @param name what assistive technology calls it, in the visitor's language, the same whether the window is open or not
 * @param onToggle called when the visitor presses it
 */
export function createLauncher(name: string, onToggle: () => void): HTMLElement {
  const button = document.createElement('button')
  button.className = 'launcher'
  button.part = 'launcher'
  button.setAttribute('aria-label', name)
  button.setAttribute('aria-expanded', 'false')
  button.append(drawIcon(bubble))
  button.onclick = onToggle
  return button
}

/**
 * One of the launcher's pictures. The button's name stands for it.
 * @param shape a path on a grid of 24
 */
export function drawIcon(shape: string): SVGElement {
  const draw = (name: 'svg' | 'path') => document.createElementNS('http://www.w3.org/2000/svg', name)
  const svg = draw('svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  const path = draw('path')
  path.setAttribute('d', shape)
  svg.append(path)
  return svg
}
