import type { ChatRecord } from '../domain/chatRecord.ts'
import type { ChatEvent, NewEvent } from '../domain/event.ts'
import type { Store, StoredThread } from '../store/Store.ts'

/** What an author's initial events mean where some of their custom ids were accepted in an earlier request. */
export type Replay =
  /** All of them were: the thread that took the first, and the ids that were given then. */
  | { readonly kind: 'whole'; readonly thread: StoredThread; readonly eventIds: readonly string[] }
  /** The rest is new; `known` answers for the others. */
  | { readonly kind: 'none' | 'part'; readonly known: ReadonlyMap<NewEvent, ChatEvent> }

/** Source: contract.md, "A `custom_id` repeated by the same author…". */
export async function findReplay(
  store: Pick<Store, 'findByCustomIds' | 'readThreads'>,
  { chat }: ChatRecord,
  authorId: string,
  events: readonly NewEvent[],
): Promise<Replay> {
  const customIds = events.flatMap((event) => event.customId ?? [])
  const nothing: Replay = { kind: 'none', known: new Map() }
  if (customIds.length === 0) return nothing
  const accepted = await store.findByCustomIds({ chatId: chat.id, authorId, customIds })
  const known = matchInTurn(events, accepted)
  const [first] = accepted
  if (!first) return nothing
  if (events.some((event) => event.customId !== null && !known.has(event))) return { kind: 'part', known }
  const [thread] = await store.readThreads(chat.id, [first.threadId])
  if (!thread) return nothing
  const isOpening = thread.openedBy === authorId && thread.openingEventIds.includes(first.id)
  return {
    kind: 'whole',
    thread,
    eventIds: isOpening ? thread.openingEventIds : events.flatMap((event) => known.get(event)?.id ?? []),
  }
}

/** Events of one request may share a custom id: the second of them is answered by the second that was accepted. */
function matchInTurn(
  events: readonly NewEvent[],
  accepted: readonly ChatEvent[],
): ReadonlyMap<NewEvent, ChatEvent> {
  const left = [...accepted]
  const known = new Map<NewEvent, ChatEvent>()
  for (const event of events) {
    if (event.customId === null) continue
    const ofId = left.filter((one) => one.customId === event.customId)
    const [next] = ofId
    if (!next) continue
    known.set(event, next)
    // The last one answers for all further ones: a repeat never adds anything.
    if (ofId.length > 1) left.splice(left.indexOf(next), 1)
  }
  return known
}
