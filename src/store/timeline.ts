import type { ChatEvent } from '../model/event.ts'
import type { EventId } from '../model/ids.ts'

/**
 * How many events a chunk holds at most. A component per chunk renders again only when its chunk changed, and the
 * browser looks over the newest one whenever a message comes: a window shows about as many.
 */
export const chunkSize = 20

/** A stretch of the timeline. `key` stays the same while the chunk lives; `events` is new whenever one changed. */
export type MessageChunk = { readonly key: string; readonly events: readonly ChatEvent[] }

/** Full chunks, newest first, so that sealing one more touches none of the others. */
export type SealedChunks = { readonly chunk: MessageChunk; readonly older: SealedChunks } | null

/** The events of a chat in order: sealed chunks, then the tail that grows. Appending touches the tail alone. */
export type Timeline = {
  readonly sealed: SealedChunks
  readonly tail: MessageChunk
  /** Numbers the chunks, for their keys. */
  readonly nextKey: number
}

/** Negative when `left` stands before `right`, 0 when both are the same event. */
export type EventOrder = (left: ChatEvent, right: ChatEvent) => number

export const emptyTimeline: Timeline = { sealed: null, tail: { key: 'c0', events: [] }, nextKey: 1 }

/** The chunks, oldest first; empty ones are left out. */
export function chunksOf(timeline: Timeline): readonly MessageChunk[] {
  const chunks = timeline.tail.events.length > 0 ? [timeline.tail] : []
  for (let link = timeline.sealed; link !== null; link = link.older) chunks.push(link.chunk)
  return chunks.reverse()
}

/** Every event, the newest first, without making a list of them. */
export function* eventsNewestFirst(timeline: Timeline): Generator<ChatEvent, void> {
  yield* backwards(timeline.tail.events)
  for (let link = timeline.sealed; link !== null; link = link.older) yield* backwards(link.chunk.events)
}

/** The newest event, if there is one. */
export function newestEvent(timeline: Timeline): ChatEvent | null {
  return timeline.tail.events.at(-1) ?? timeline.sealed?.chunk.events.at(-1) ?? null
}

/** An event by its id. Looks from the newest: what changes later was mostly said lately. */
export function findEvent(timeline: Timeline, id: EventId): ChatEvent | null {
  for (const event of eventsNewestFirst(timeline)) if (event.id === id) return event
  return null
}

/** Makes chunks of events that are already in order, oldest first. */
export function timelineOf(events: readonly ChatEvent[], firstKey = 0): Timeline {
  let sealed: SealedChunks = null
  let key = firstKey
  const lastStart = Math.max(0, Math.ceil(events.length / chunkSize) - 1) * chunkSize
  for (let start = 0; start < lastStart; start += chunkSize) {
    sealed = { chunk: chunkOf(key++, events.slice(start, start + chunkSize)), older: sealed }
  }
  return { sealed, tail: chunkOf(key, events.slice(lastStart)), nextKey: key + 1 }
}

/** Puts an event after all others: the tail is copied, at the chunk size it is sealed, nothing else is touched. */
export function appendEvent(timeline: Timeline, event: ChatEvent): Timeline {
  const { sealed, tail, nextKey } = timeline
  if (tail.events.length < chunkSize) {
    return { sealed, tail: { key: tail.key, events: [...tail.events, event] }, nextKey }
  }
  return { sealed: { chunk: tail, older: sealed }, tail: chunkOf(nextKey, [event]), nextKey: nextKey + 1 }
}

/** Puts events, in order and older than all others, before them; the chunks that are there stay as they are. */
export function prependEvents(timeline: Timeline, events: readonly ChatEvent[]): Timeline {
  if (events.length === 0) return timeline
  const older = timelineOf(events, timeline.nextKey)
  const newer = chunksOf(timeline)
  if (newer.length === 0) return older
  let sealed: SealedChunks = { chunk: older.tail, older: older.sealed }
  for (const chunk of newer.slice(0, -1)) sealed = { chunk, older: sealed }
  return { sealed, tail: newer.at(-1) ?? timeline.tail, nextKey: older.nextKey }
}

export function chunkOf(key: number, events: readonly ChatEvent[]): MessageChunk {
  return { key: `c${key}`, events }
}

function* backwards(events: readonly ChatEvent[]): Generator<ChatEvent, void> {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index]
    if (event !== undefined) yield event
  }
}
