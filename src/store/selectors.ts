import type { Queue, Thread } from '../model/chat.ts'
import type { ChatEvent } from '../model/event.ts'
import type { ChatId, EventId } from '../model/ids.ts'
import type { Agent, User } from '../model/user.ts'
import type { ChatState } from './chatState.ts'
import type { State } from './state.ts'
import { eventsNewestFirst } from './timeline.ts'

/** The widget's chat, when there is one. */
export function currentChat(state: State): ChatState | null {
  const { current, byId } = state.chats
  return current.kind === 'chat' ? (byId[current.id] ?? null) : null
}

/** A chat by its id. */
export function chatById(state: State, chatId: ChatId): ChatState | null {
  return state.chats.byId[chatId] ?? null
}

/** The thread that events may be sent to. Only the last one can be active. */
export function activeThread(chat: ChatState): Thread | null {
  const last = chat.threads.at(-1)
  return last?.active ? last : null
}

/** Agents who are in the chat now. */
export function presentAgents(users: Readonly<Record<string, User>>): readonly Agent[] {
  return Object.values(users).filter((user): user is Agent => user.kind === 'agent' && user.present)
}

/** Agents whose events stand in the chat, or who are in it. */
export function chatAgents(users: Readonly<Record<string, User>>): readonly Agent[] {
  return Object.values(users).filter((user): user is Agent => user.kind === 'agent')
}

/** The newest read marker among the agents; ms since the epoch, null when nobody has read anything. */
export function readUpTo(users: Readonly<Record<string, User>>): number | null {
  let newest: number | null = null
  for (const user of Object.values(users)) {
    if (user.kind !== 'agent' || user.seenUpTo === null) continue
    newest = Math.max(newest ?? 0, user.seenUpTo)
  }
  return newest
}

/**
 * How many events `viewer` has not seen: everything that others have said since the read marker. Writing is seeing,
 * so counting stops at the viewer's own newest event.
 */
export function unreadCount(chat: ChatState, viewer: User): number {
  const { length } = unreadEvents(chat, viewer)
  return length === 0 && chat.unreadHint ? 1 : length
}

/** The oldest of the events that `viewer` has not seen; null where there are none, or they are not loaded yet. */
export function firstUnread(chat: ChatState, viewer: User): EventId | null {
  return unreadEvents(chat, viewer).at(-1)?.id ?? null
}

/** Newest first. */
function unreadEvents(chat: ChatState, viewer: User): readonly ChatEvent[] {
  const seenUpTo = chat.users[viewer.id]?.seenUpTo ?? null
  const unread: ChatEvent[] = []
  for (const event of eventsNewestFirst(chat.timeline)) {
    if (event.authorId === viewer.id || (seenUpTo !== null && event.createdAt <= seenUpTo)) break
    if (isUnreadWorthy(event)) unread.push(event)
  }
  return unread
}

/** Lines that nobody wrote are not something to answer. */
function isUnreadWorthy(event: ChatEvent): boolean {
  return event.type === 'message' || event.type === 'file' || event.type === 'rich_message'
}

/** The visitor's place in the queue; null when not waiting. */
export function currentQueue(state: State): Queue | null {
  const chat = currentChat(state)
  return chat === null ? null : (state.queues[chat.id] ?? null)
}

/** How many events the visitor has not seen in the widget's chat. */
export function currentUnread(state: State): number {
  const chat = currentChat(state)
  const { me } = state.session
  return chat === null || me === null ? 0 : unreadCount(chat, me)
}

/** The agent who began to type first, in the widget's chat. */
export function typingAgent(state: State): Agent | null {
  const chat = currentChat(state)
  if (chat === null) return null
  for (const id of Object.keys(chat.typing)) {
    const user = chat.users[id]
    if (user?.kind === 'agent') return user
  }
  return null
}

/** Whether an agent is there to see what is being typed. */
export function isWatched(chat: ChatState | null): boolean {
  return chat !== null && activeThread(chat) !== null && presentAgents(chat.users).length > 0
}
