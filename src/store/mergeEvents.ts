import type { ChatEvent } from '../model/event.ts'
import {
  appendEvent,
  chunkOf,
  chunkSize,
  type EventOrder,
  eventsNewestFirst,
  findEvent,
  type MessageChunk,
  newestEvent,
  prependEvents,
  type SealedChunks,
  type Timeline,
  timelineOf,
} from './timeline.ts'

/** What happens to an event that is already there: a page or a push `keep`s it, an update `replace`s it. */
export type OnKnown = 'keep' | 'replace'

/**
 * Merges events into the timeline: in any order, late, or known already. The result depends on which events came and
 * not on when. The usual cases are cheap: newer than all is appended, older than all is prepended.
 */
export function mergeEvents(
  timeline: Timeline,
  events: readonly ChatEvent[],
  order: EventOrder,
  onKnown: OnKnown,
): Timeline {
  const sorted = events.length > 1 ? [...events].sort(order) : events
  if (sorted.length > 1 && isOlder(sorted, timeline, order)) {
    return prependEvents(timeline, withoutRepeats(sorted, order))
  }
  return sorted.reduce((merged, event) => putEvent(merged, event, order, onKnown), timeline)
}

/** Takes the new state of an event that is there; the same timeline when it is not. */
export function replaceEvent(timeline: Timeline, event: ChatEvent, order: EventOrder): Timeline {
  return findEvent(timeline, event.id) === null ? timeline : putEvent(timeline, event, order, 'replace')
}

/** Brings the timeline into a new order, after threads have turned out to stand elsewhere. */
export function reorderEvents(timeline: Timeline, order: EventOrder): Timeline {
  const events = [...eventsNewestFirst(timeline)].reverse()
  const inOrder = events.every((event, index) => {
    const previous = events[index - 1]
    return previous === undefined || order(previous, event) < 0
  })
  return inOrder ? timeline : timelineOf(withoutRepeats(events.sort(order), order), timeline.nextKey)
}

function putEvent(timeline: Timeline, event: ChatEvent, order: EventOrder, onKnown: OnKnown): Timeline {
  const newest = newestEvent(timeline)
  if (newest === null || order(newest, event) < 0) return appendEvent(timeline, event)

  // Walks from the newest chunk to the one that holds the event's place: late events are late by little.
  const passed: MessageChunk[] = []
  let chunk = timeline.tail
  let older = timeline.sealed
  while (older !== null && startsAfter(chunk, event, order)) {
    passed.push(chunk)
    chunk = older.chunk
    older = older.older
  }
  const { index, known } = placeOf(chunk.events, event, order)
  if (known && onKnown === 'keep') return timeline
  const events = [...chunk.events.slice(0, index), event, ...chunk.events.slice(known ? index + 1 : index)]
  const [first, second] = splitAtSize(chunk, events, timeline.nextKey)
  const newer = second === null ? passed : [...passed, second]
  return relink(older, [first, ...newer.reverse()], timeline.nextKey + (second === null ? 0 : 1))
}

function startsAfter(chunk: MessageChunk, event: ChatEvent, order: EventOrder): boolean {
  const first = chunk.events[0]
  return first === undefined || order(event, first) < 0
}

/** Binary search: where the event stands, or where it would. */
function placeOf(
  events: readonly ChatEvent[],
  event: ChatEvent,
  order: EventOrder,
): { readonly index: number; readonly known: boolean } {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const candidate = events[middle]
    const difference = candidate === undefined ? 1 : order(candidate, event)
    if (difference === 0) return { index: middle, known: true }
    if (difference < 0) low = middle + 1
    else high = middle
  }
  return { index: low, known: false }
}

function splitAtSize(
  chunk: MessageChunk,
  events: readonly ChatEvent[],
  nextKey: number,
): readonly [MessageChunk, MessageChunk | null] {
  if (events.length <= chunkSize) return [{ key: chunk.key, events }, null]
  const half = events.length >>> 1
  return [{ key: chunk.key, events: events.slice(0, half) }, chunkOf(nextKey, events.slice(half))]
}

/** Puts chunks, oldest first, on top of sealed ones; the last becomes the tail. */
function relink(older: SealedChunks, chunks: readonly MessageChunk[], nextKey: number): Timeline {
  let sealed = older
  for (const chunk of chunks.slice(0, -1)) sealed = { chunk, older: sealed }
  return { sealed, tail: chunks.at(-1) ?? chunkOf(nextKey, []), nextKey }
}

/** Looks at the newest event first, because finding the oldest means walking over all chunks. */
function isOlder(sorted: readonly ChatEvent[], timeline: Timeline, order: EventOrder): boolean {
  const newest = newestEvent(timeline)
  const last = sorted.at(-1)
  if (newest === null || last === undefined || order(newest, last) < 0) return false
  const oldest = oldestEvent(timeline)
  return oldest !== null && order(last, oldest) < 0
}

function oldestEvent(timeline: Timeline): ChatEvent | null {
  let oldest = timeline.tail.events[0] ?? null
  for (let link = timeline.sealed; link !== null; link = link.older) oldest = link.chunk.events[0] ?? oldest
  return oldest
}

function withoutRepeats(sorted: readonly ChatEvent[], order: EventOrder): readonly ChatEvent[] {
  return sorted.filter((event, index) => {
    const next = sorted[index + 1]
    return next === undefined || order(event, next) !== 0
  })
}
