import { type Item, itemsUpTo } from './items.ts'
import { listenInBatches } from './readPush.ts'
import type { Mounted, Subject } from './subject.ts'

/** Every row at once, with nothing between the program and the page. */
export const plain: Subject = subjectOf((list, items) => {
  list.append(...items.map(rowOf))
  list.scrollTop = list.scrollHeight
  return (more) => {
    list.append(...more.map(rowOf))
    list.scrollTop = list.scrollHeight
  }
})

const estimatedRowPx = 44
const windowRows = 30

/** The least that a list can do: the rows that are seen, and empty space for the rest. */
export const windowed: Subject = subjectOf((list, given) => {
  const items = [...given]
  const space = document.createElement('div')
  const rows = document.createElement('div')
  list.append(space, rows)
  let first = 0

  const show = (start: number) => {
    first = Math.max(0, start)
    space.style.height = `${first * estimatedRowPx}px`
    rows.replaceChildren(...items.slice(first, first + windowRows).map(rowOf))
  }
  const scrolled = () => {
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < estimatedRowPx
    const start = Math.floor(list.scrollTop / estimatedRowPx) - windowRows / 3
    if (!atEnd && Math.abs(start - first) > windowRows / 3) show(start)
  }
  show(items.length - windowRows)
  list.scrollTop = list.scrollHeight
  list.addEventListener('scroll', scrolled, { passive: true })
  return (more) => {
    items.push(...more)
    const shown = more.slice(-windowRows)
    rows.append(...shown.map(rowOf))
    while (rows.childElementCount > windowRows) rows.firstChild?.remove()
    first = Math.max(0, items.length - windowRows)
    space.style.height = `${first * estimatedRowPx}px`
    list.scrollTop = list.scrollHeight
  }
})

/** @param fill builds the rows and returns what appends to them */
function subjectOf(
  fill: (list: HTMLElement, items: readonly Item[]) => (more: readonly Item[]) => void,
): Subject {
  return {
    prepare: async (length) => {
      const items = itemsUpTo(length)
      return { mount: () => mount((list) => fill(list, items)) }
    },
  }
}

function mount(fill: (list: HTMLElement) => (more: readonly Item[]) => void): Mounted {
  const list = document.createElement('div')
  list.className = 'list'
  const input = document.createElement('textarea')
  const frame = document.createElement('div')
  frame.className = 'frame'
  frame.append(list, input)
  document.body.append(frame)
  const append = fill(list)
  let close = () => {}
  return {
    append: (item) => append([item]),
    listen: async (url) => {
      close = await listenInBatches(url, append)
    },
    root: list,
    viewport: () => list,
    input: () => input,
    settled: () => true,
    unmount: () => {
      close()
      frame.remove()
    },
  }
}

function rowOf({ text, mine }: Item): HTMLElement {
  const row = document.createElement('div')
  const bubble = document.createElement('p')
  row.className = mine ? 'row mine' : 'row'
  bubble.textContent = text
  row.append(bubble)
  return row
}
