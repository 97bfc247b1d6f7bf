import type { Queue } from '../model/chat.ts'
import type { PendingEvent } from '../model/event.ts'
import type { UserId } from '../model/ids.ts'
import { type ChatPhase, chatPhase } from '../store/chatPhase.ts'
import type { ConnectionView } from '../store/connection.ts'
import { greetingBeside, greetingInside } from '../store/greetingPlace.ts'
import { currentChat, currentQueue, currentUnread, readUpTo } from '../store/selectors.ts'
import type { State } from '../store/state.ts'
import { chunksOf, type MessageChunk } from '../store/timeline.ts'
import type { Visibility } from '../store/view.ts'

/** How things stand, for whoever draws nothing. */
export type Facts = {
  readonly phase: ChatPhase
  readonly visibility: Visibility
  /** How many events the visitor has not seen. */
  readonly unread: number
  readonly queue: Queue | null
  readonly connection: Pick<ConnectionView, 'kind' | 'reason'>
  /** null until the server has said it. */
  readonly available: boolean | null
  readonly customer: {
    readonly id: string | null
    readonly name: string | null
    readonly email: string | null
  }
  /** Before the server has named it, a chat has no thread, and its id is only ours: null. */
  readonly chat: { readonly chatId: string | null; readonly threadId: string | null }
  readonly greeting: {
    readonly id: number
    readonly uniqueId: string
    /** Whether the visitor sees it now: beside the launcher, or in the open window. */
    readonly visible: boolean
    readonly accepted: boolean
  } | null
}

/** @param group whose availability counts */
export function readFacts(state: State, group: number): Facts {
  const chat = currentChat(state)
  const threadId = chat?.threads.at(-1)?.id ?? null
  const status = state.groups.statuses[group]
  const { id = null, name = null, email = null } = state.session.me ?? {}
  return {
    phase: chatPhase(state),
    visibility: state.view.visibility,
    unread: currentUnread(state),
    queue: currentQueue(state),
    connection: state.connection,
    available: status === undefined ? null : status !== 'offline',
    customer: { id, name, email },
    chat: { chatId: threadId === null ? null : (chat?.id ?? null), threadId },
    greeting: readGreeting(state),
  }
}

function readGreeting(state: State): Facts['greeting'] {
  const { greetings, view } = state
  if (greetings.kind === 'none') return null
  const { id, uniqueId } = greetings.greeting
  const isInside = greetingInside(state) !== null && view.visibility === 'maximized'
  return {
    id,
    uniqueId,
    visible: isInside || greetingBeside(state) !== null,
    accepted: greetings.accepted,
  }
}

/** What is said in the visitor's chat. */
export type Talk = {
  readonly chunks: readonly MessageChunk[]
  readonly pending: readonly PendingEvent[]
  readonly threads: NonNullable<ReturnType<typeof currentChat>>['threads']
  readonly me: UserId | null
  /** The newest read marker among the agents, ms since the epoch. */
  readonly readUpTo: number | null
}

/** Whether two states have the same {@link Talk}: most of what happens says nothing. */
export function sameTalk(one: State, other: State): boolean {
  const before = currentChat(one)
  const now = currentChat(other)
  return (
    before?.timeline === now?.timeline &&
    before?.pending === now?.pending &&
    before?.users === now?.users &&
    chatPhase(one) === chatPhase(other)
  )
}

export function readTalk(state: State): Talk {
  const chat = currentChat(state)
  return {
    chunks: chat === null ? [] : chunksOf(chat.timeline),
    pending: chat?.pending ?? [],
    threads: chat?.threads ?? [],
    me: state.session.me?.id ?? null,
    readUpTo: chat === null ? null : readUpTo(chat.users),
  }
}
