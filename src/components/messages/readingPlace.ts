/** What is being read: a part of the list, and where in the list's whole height it stands. */
export type ReadingPlace = { readonly element: Element; readonly top: number }

/** Not a day's line, which goes away when an earlier message of that day comes. */
const messages = '.message'

/**
 * Finds the first message that is in view, be it only in part.
 * @param list the element that scrolls
 * @param rows holds shelves of chunks, from top to bottom
 */
export function findReadingPlace(list: Element, rows: Element): ReadingPlace | null {
  const viewTop = list.getBoundingClientRect().top + 1
  const shelf = firstBelow(rows.children, viewTop)
  if (shelf === null) return null
  const chunk = firstBelow(shelf.children, viewTop) ?? shelf
  const element = firstBelow(chunk.querySelectorAll(messages), viewTop) ?? chunk
  return { element, top: topIn(list, element) }
}

/** Whether a place is as exact as can be: where no message was drawn yet it is a whole chunk. */
export function isMessage({ element }: ReadingPlace): boolean {
  return element.matches(messages)
}

/** By how much a place has moved inside the list since it was found; null when it is not there any more. */
export function movedBy(list: Element, place: ReadingPlace): number | null {
  return place.element.isConnected ? topIn(list, place.element) - place.top : null
}

function topIn(list: Element, element: Element): number {
  return element.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop
}

/** Binary search: what stands in a list stands in order. */
function firstBelow(elements: ArrayLike<Element>, top: number): Element | null {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const bottom = elements[middle]?.getBoundingClientRect().bottom ?? top
    if (bottom > top) high = middle
    else low = middle + 1
  }
  return elements[low] ?? null
}
