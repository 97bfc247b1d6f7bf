/** What is being read: a part of the list, and where in the list's whole height it stands. */
export type ReadingPlace = { readonly element: Element; readonly top: number }

/** Not a day's line, which goes away when an earlier message of that day comes. */
const messages = '.message'

/**
 * Finds the first message that is in view, be it only in part; where none is drawn, the part of the list that will
 * hold it.
 * @param list the element that scrolls
 * @param rows holds shelves of chunks, from top to bottom
 */
export function findReadingPlace(list: Element, rows: Element): ReadingPlace | null {
  const view = list.getBoundingClientRect()
  const top = view.top + 1
  const first = firstChunk(rows, top)
  let chunk = first
  while (chunk !== null && chunk.getBoundingClientRect().top < view.bottom) {
    const message = isLaidOut(chunk) ? firstBelow(chunk.querySelectorAll(messages), top) : null
    if (message !== null) return { element: message, top: topIn(list, message) }
    chunk = chunk.nextElementSibling ?? chunk.parentElement?.nextElementSibling?.firstElementChild ?? null
  }
  return first === null ? null : { element: first, top: topIn(list, first) }
}

/**
 * Whether the box of a chunk is that of its messages. One that the browser has left undrawn is as high as it was
 * guessed to be; messages that are measured in there stand in places that they will not keep.
 */
function isLaidOut(chunk: Element): boolean {
  return chunk.firstElementChild?.checkVisibility?.({ contentVisibilityAuto: true }) !== false
}

function firstChunk(rows: Element, top: number): Element | null {
  const shelf = firstBelow(rows.children, top)
  return shelf === null ? null : (firstBelow(shelf.children, top) ?? shelf)
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
