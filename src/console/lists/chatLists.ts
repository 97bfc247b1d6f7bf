import type { ChatEvent } from '../../model/event.ts'
import type { ChatId, UserId } from '../../model/ids.ts'
import type { Customer, User } from '../../model/user.ts'
import type { ChatState } from '../../store/chatState.ts'
import type { Chats } from '../../store/chats.ts'
import { activeThread, presentAgents, unreadCount } from '../../store/selectors.ts'
import { eventsNewestFirst } from '../../store/timeline.ts'

/** What an agent does with a chat. */
export type ChatStanding = 'mine' | 'queued' | 'others' | 'closed'

/** One row of a list, as plain values, so that a row is drawn again only when it says something else. */
export type ChatRowView = {
  readonly id: ChatId
  readonly standing: ChatStanding
  readonly name: string | null
  readonly avatar: string | null
  /** The newest thing that somebody said. */
  readonly preview: { readonly event: ChatEvent; readonly mine: boolean } | null
  /** What the customer is writing now, or that they are. */
  readonly writing: { readonly kind: 'sneakPeek'; readonly text: string } | { readonly kind: 'typing' } | null
  readonly unread: number
  /** When the thread began: what a queued chat waits from. */
  readonly startedAt: number
  /** When something last happened. */
  readonly activeAt: number
}

export type ChatListsView = {
  readonly mine: readonly ChatRowView[]
  readonly queued: readonly ChatRowView[]
  readonly all: readonly ChatRowView[]
}

/** The agent API has no word for the queue: a chat waits while its thread is active and no agent is present. */
export function standingOf(chat: ChatState, me: UserId | null): ChatStanding {
  if (activeThread(chat) === null) return 'closed'
  if (me !== null && chat.users[me]?.present) return 'mine'
  return presentAgents(chat.users).length === 0 ? 'queued' : 'others'
}

/** The person on the other side. */
export function customerOf(chat: ChatState): Customer | null {
  return Object.values(chat.users).find((user): user is Customer => user.kind === 'customer') ?? null
}

/** My chats newest first, the queue oldest first, all chats newest first. */
export function chatLists({ byId }: Chats, me: User | null): ChatListsView {
  const rows = Object.values(byId)
    .map((chat) => toRow(chat, me))
    .sort((one, other) => other.activeAt - one.activeAt)
  return {
    mine: rows.filter((row) => row.standing === 'mine'),
    queued: rows
      .filter((row) => row.standing === 'queued')
      .sort((one, other) => one.startedAt - other.startedAt),
    all: rows,
  }
}

function toRow(chat: ChatState, me: User | null): ChatRowView {
  const customer = customerOf(chat)
  const standing = standingOf(chat, me?.id ?? null)
  const said = lastSaid(chat)
  const startedAt = chat.threads.at(-1)?.createdAt ?? 0
  return {
    id: chat.id,
    standing,
    name: customer?.name ?? customer?.email ?? null,
    avatar: customer?.avatar ?? null,
    preview: said && { event: said, mine: said.authorId !== null && said.authorId === me?.id },
    writing: writingOf(chat, customer),
    // Only members have a marker to count from.
    unread: me === null || standing !== 'mine' ? 0 : unreadCount(chat, me),
    startedAt,
    activeAt: Math.max(startedAt, said?.createdAt ?? 0),
  }
}

function writingOf(chat: ChatState, customer: Customer | null): ChatRowView['writing'] {
  if (chat.sneakPeek !== null) return { kind: 'sneakPeek', text: chat.sneakPeek.text }
  return customer !== null && chat.typing[customer.id] !== undefined ? { kind: 'typing' } : null
}

function lastSaid(chat: ChatState): ChatEvent | null {
  for (const event of eventsNewestFirst(chat.timeline)) {
    if (event.type !== 'system_message' && event.type !== 'custom' && event.type !== 'unknown') return event
  }
  return null
}
