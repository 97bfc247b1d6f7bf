/** Says something in the page's title, and gives the title back. */
export interface TitleAlert {
  /** @param words stand before the title; they replace those that were shown before */
  show(words: string): void
  /** The title is as it was; one that the page has changed meanwhile is left alone. */
  restore(): void
}

type Shown = { readonly element: Element; readonly before: string; readonly ours: string }

export function createTitleAlert(page: Document): TitleAlert {
  let shown: Shown | null = null

  const restore = () => {
    if (shown?.element.textContent === shown?.ours && shown !== null) write(shown.element, shown.before)
    shown = null
  }

  return {
    show: (words) => {
      restore()
      const element = page.querySelector('head > title')
      // A page without a title has nothing to be told apart from others by.
      if (element === null) return
      const before = element.textContent ?? ''
      const ours = `${words} – ${before.trim()}`
      write(element, ours)
      shown = { element, before, ours }
    },
    restore,
  }
}

/** The text's own node stays: the page's framework may hold it. */
function write(element: Element, text: string): void {
  const [only, ...others] = element.childNodes
  if (only instanceof Text && others.length === 0) only.data = text
  else element.textContent = text
}
