import type { ChatEvent } from '../../model/event.ts'

type Chunks = readonly { readonly events: readonly ChatEvent[] }[]

/** The newest event, or null in an empty list. */
export function newestEvent(chunks: Chunks): ChatEvent | null {
  for (let index = chunks.length - 1; index >= 0; index -= 1) {
    const event = chunks[index]?.events.at(-1)
    if (event !== undefined) return event
  }
  return null
}

/** The newest event that satisfies the condition, looking backwards. */
export function findNewest(chunks: Chunks, wanted: (event: ChatEvent) => boolean): ChatEvent | null {
  for (let index = chunks.length - 1; index >= 0; index -= 1) {
    const event = chunks[index]?.events.findLast(wanted)
    if (event !== undefined) return event
  }
  return null
}

/**
 * The events after a known one, oldest first.
 * @param id null: all of them
 * @returns null when the known one is not there any more, so that nobody can tell what is new
 */
export function eventsAfter(chunks: Chunks, id: string | null): readonly ChatEvent[] | null {
  const found: ChatEvent[] = []
  for (let index = chunks.length - 1; index >= 0; index -= 1) {
    const events = chunks[index]?.events ?? []
    for (let place = events.length - 1; place >= 0; place -= 1) {
      const event = events[place]
      if (event?.id === id) return found.reverse()
      if (event !== undefined) found.push(event)
    }
  }
  return id === null ? found.reverse() : null
}
