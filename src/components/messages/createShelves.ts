import type { ChatEvent } from '../../model/event.ts'

export type Chunk = { readonly key: string; readonly events: readonly ChatEvent[] }

/** Neighbouring chunks. The same object while none of them has changed. */
export type Shelf = { readonly key: string; readonly chunks: readonly Chunk[] }

/** Two thousand messages make the browser look after a few dozen boxes, and not after hundreds at every frame. */
export const shelfSize = 20

/**
 * Puts chunks on shelves. A chunk never moves to another one: its rows would be made anew, and what is focused or
 * selected in them would be lost. Later chunks go to the last shelf while there is room, earlier ones to the first.
 * @returns the shelves of a list, oldest first; to be asked again with the list's next state
 */
export function createShelves(): (chunks: readonly Chunk[]) => readonly Shelf[] {
  const keys = new Map<string, string>()
  let last: readonly Shelf[] = []

  const assign = (chunks: readonly Chunk[]) => {
    const sizes = new Map<string, number>()
    for (const { key } of chunks) {
      const shelf = keys.get(key)
      if (shelf !== undefined) sizes.set(shelf, (sizes.get(shelf) ?? 0) + 1)
    }
    const place = (chunk: Chunk, neighbor: string | undefined, mayFill: boolean) => {
      const full = neighbor === undefined || (mayFill && (sizes.get(neighbor) ?? 0) >= shelfSize)
      const shelf = full ? chunk.key : neighbor
      keys.set(chunk.key, shelf)
      sizes.set(shelf, (sizes.get(shelf) ?? 0) + 1)
    }
    const firstKnown = chunks.findIndex(({ key }) => keys.has(key))
    const start = firstKnown === -1 ? chunks.length : firstKnown
    for (const [index, chunk] of chunks.entries()) {
      if (index < start || keys.has(chunk.key)) continue
      const before = keys.get(chunks[index - 1]?.key ?? '')
      const after = chunks.slice(index + 1).find(({ key }) => keys.has(key))
      // Between two that are known there is no choice.
      place(chunk, before, after === undefined)
    }
    for (let index = start - 1; index >= 0; index -= 1) {
      const chunk = chunks[index]
      if (chunk !== undefined) place(chunk, keys.get(chunks[index + 1]?.key ?? ''), true)
    }
  }

  return (chunks) => {
    if (chunks.some(({ key }) => !keys.has(key))) assign(chunks)
    const shelves: { key: string; chunks: Chunk[] }[] = []
    for (const chunk of chunks) {
      const key = keys.get(chunk.key) ?? chunk.key
      const shelf = shelves.at(-1)
      if (shelf?.key === key) shelf.chunks.push(chunk)
      else shelves.push({ key, chunks: [chunk] })
    }
    const known = new Map(last.map((shelf) => [shelf.key, shelf]))
    last = shelves.map((shelf) => {
      const before = known.get(shelf.key)
      return before !== undefined && isSame(before.chunks, shelf.chunks) ? before : shelf
    })
    return last
  }
}

/** By their events, which are another list whenever one of them changed. */
function isSame(one: readonly Chunk[], other: readonly Chunk[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ key, events }, index) => key === other[index]?.key && events === other[index]?.events)
  )
}
