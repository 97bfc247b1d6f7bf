import type { Page } from '@playwright/test'

type Heard = {
  /** What a screen reader would have said so far. */
  readonly lines: string[]
  /** The name of what the focus has come to rest on since it was last asked for; empty where it has not moved. */
  focused: string
}

declare global {
  interface Window {
    heard?: Heard
  }
}

/** Everything that a screen reader says on a page without being asked, in order. */
export interface SpokenWords {
  /** Does something, and files what is said from then on under its name. */
  during(name: string, act: () => Promise<void>): Promise<void>
  /** The transcript: the names of what was done, and below each what was said. */
  transcript(): Promise<string>
}

/**
 * Listens to the live regions of a page that is about to be opened, as a screen reader does: additions to a region
 * that was there before, the whole of a region that is atomic (`status`, `alert`), and an `alert` that appears with
 * its words. A `status` that appears with its words is not heard, as with several screen readers, and nothing is that
 * is inert or behind a modal dialog. Where the focus rests after something was done is part of it: its name is read out
 * too.
 */
export async function listenTo(page: Page): Promise<SpokenWords> {
  await page.addInitScript(listen)
  return {
    during: async (name, act) => {
      await page.evaluate((text) => void window.heard?.lines.push(text), `${name}:`)
      await act()
      await page.evaluate(noteFocus)
    },
    transcript: () => page.evaluate(() => `${window.heard?.lines.join('\n')}\n`),
  }
}

/** Runs inside the page: when what was drawn last has been spoken, notes where the focus rests. */
async function noteFocus(): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))))
  const { heard } = window
  if (heard === undefined || heard.focused === '') return
  heard.lines.push(`  focus: ${heard.focused}`)
  heard.focused = ''
}

/** Runs inside the page, before anything else there. */
function listen(): void {
  const heard: Heard = { lines: [], focused: '' }
  window.heard = heard
  const regions = '[aria-live], [role=status], [role=alert], [role=log]'
  const lastWords = new WeakMap<Element, string>()

  function wordsOf(node: Node): string {
    const copy = node.cloneNode(true)
    if (copy instanceof Element)
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove()
    return [...textsIn(copy)].join(' ').replace(/\s+/g, ' ').trim()
  }

  function* textsIn(node: Node): Generator<string> {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) yield walker.currentNode.nodeValue ?? ''
    if (node instanceof Text) yield node.data
  }

  /** What is inert, or behind a modal dialog, does not exist for a screen reader. */
  function isHeard(region: Element): boolean {
    if (region.closest('[inert]') !== null) return false
    const root = region.getRootNode()
    const modal = root instanceof ShadowRoot ? [...root.querySelectorAll(':modal')].at(-1) : undefined
    return modal === undefined || modal.contains(region)
  }

  function say(region: Element, words: string): void {
    if (words !== '' && isHeard(region))
      heard.lines.push(`  ${region.getAttribute('role') ?? region.getAttribute('aria-live')}: ${words}`)
  }

  function hear(records: readonly MutationRecord[]): void {
    const changed = new Set<Element>()
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest(regions)
      if (region?.matches('[role=status], [role=alert]')) changed.add(region)
      else if (region && region.getAttribute('aria-live') !== 'off') {
        for (const node of addedNodes) say(region, wordsOf(node))
      }
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue
        if (node.matches('[role=alert]')) changed.add(node)
        for (const alert of node.querySelectorAll('[role=alert]')) changed.add(alert)
      }
    }
    for (const region of changed) {
      const words = region.isConnected ? wordsOf(region) : ''
      if (words !== lastWords.get(region)) say(region, words)
      lastWords.set(region, words)
    }
  }

  /** Whatever gets the focus is read out; names by its author, its label, or its own words. */
  function readFocused({ target }: Event): void {
    if (!(target instanceof HTMLElement)) return
    const label = 'labels' in target && target.labels instanceof NodeList ? target.labels[0] : null
    heard.focused = target.getAttribute('aria-label') ?? wordsOf(label ?? target)
  }

  const attachShadow = Element.prototype.attachShadow
  Element.prototype.attachShadow = function attachHeard(init) {
    const root = attachShadow.call(this, init)
    root.addEventListener('focusin', readFocused)
    new MutationObserver(hear).observe(root, { subtree: true, childList: true, characterData: true })
    return root
  }
}
