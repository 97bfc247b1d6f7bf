import type { Thread } from '../model/chat.ts'
import type { ChatEvent, PendingEvent } from '../model/event.ts'
import type { ChatId, UserId } from '../model/ids.ts'
import type { Properties } from '../model/properties.ts'
import type { User } from '../model/user.ts'
import { emptyTimeline, type Timeline } from './timeline.ts'

/** One chat as this side knows it. */
export type ChatState = {
  /** A local id until the server has named the chat. */
  readonly id: ChatId
  /** Whether the server knows the chat by this id. */
  readonly named: boolean
  readonly start: ChatStart
  /** Oldest first. Only the last can be active. */
  readonly threads: readonly Thread[]
  readonly timeline: Timeline
  /** New states of events that are not here yet: a page will bring them as they were. Bounded; oldest first. */
  readonly earlyUpdates: readonly ChatEvent[]
  /** Our events that the server has not shown us yet, in the order in which they were written. */
  readonly pending: readonly PendingEvent[]
  readonly users: Readonly<Record<string, User>>
  /** Since when somebody is typing: ms since the epoch by user id. */
  readonly typing: Readonly<Record<string, number>>
  /** What the customer is writing, as agents see it. */
  readonly sneakPeek: SneakPeek | null
  readonly properties: Properties
  readonly groupIds: readonly number[]
  /** Agents only: whether all pushes of the chat arrive. */
  readonly followed: boolean
  /** The server says that something is unread, before the events themselves are here. */
  readonly unreadHint: boolean
  /** Grows when the timeline had to be emptied, so that paging starts again. */
  readonly historyEpoch: number
}

/** How far a thread that we are opening has come. */
type ChatStart =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting' }
  /** `reason` is the protocol's error type. */
  | { readonly kind: 'failed'; readonly reason: string }

type SneakPeek = { readonly userId: UserId; readonly text: string; readonly at: number }

export function emptyChat(id: ChatId, named: boolean): ChatState {
  return {
    id,
    named,
    start: { kind: 'none' },
    threads: [],
    timeline: emptyTimeline,
    earlyUpdates: [],
    pending: [],
    users: {},
    typing: {},
    sneakPeek: null,
    properties: {},
    groupIds: [],
    followed: false,
    unreadHint: false,
    historyEpoch: 0,
  }
}
