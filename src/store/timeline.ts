import type { ChatEvent } from '../model/event.ts'

/** How many events a chunk holds at most. A component per chunk renders again only when its chunk changed. */
export const chunkSize = 50

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

export const emptyTimeline: Timeline = { sealed: null, tail: { key: 'c0', events: [] }, nextKey: 1 }
