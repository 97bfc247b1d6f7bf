import type { ChatEvent } from '../../model/event.ts'

/** A line of the list: a day, something the system says, or what one author said in one go. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'system'; readonly key: string; readonly event: ChatEvent }
  /** What follows is new to the visitor. */
  | { readonly kind: 'unread'; readonly key: string }
  | EventGroup

export type EventGroup = {
  readonly kind: 'group'
  readonly key: string
  readonly authorId: string | null
  readonly events: readonly ChatEvent[]
  /** Whether the group began in the chunk before. */
  readonly continuesAbove: boolean
  /** Whether the group goes on in the chunk after. */
  readonly continuesBelow: boolean
}

/** What grouping has to know of an event beside the chunk. */
export type Neighbor = Pick<ChatEvent, 'type' | 'authorId' | 'createdAt'>

/** A silence longer than this starts a new group, with its own time. */
const groupGapMs = 5 * 60 * 1000
/** When the clocks go back. */
const longestDayMs = 26 * 60 * 60 * 1000

/**
 * Arranges the events of a chunk as rows.
 * @param before the event before the chunk; null: the chunk is the first
 * @param after the event after the chunk; null: the chunk is the last
 * @param unreadFrom id of the first event that is new to the visitor; null: none of the chunk
 */
export function groupEvents(
  events: readonly ChatEvent[],
  before: Neighbor | null,
  after: Neighbor | null,
  unreadFrom: string | null = null,
): readonly Row[] {
  const rows: Row[] = []
  let previous = before
  for (const event of events) {
    if (event.type === 'custom') continue
    if (previous === null || !sameDay(previous.createdAt, event.createdAt)) {
      rows.push({ kind: 'day', key: `day-${event.id}`, at: event.createdAt })
    }
    if (event.id === unreadFrom) rows.push({ kind: 'unread', key: 'unread' })
    const last = rows[rows.length - 1]
    if (isSystemLine(event)) rows.push({ kind: 'system', key: event.id, event })
    else if (last?.kind === 'group' && belongTogether(previous, event)) {
      rows[rows.length - 1] = { ...last, events: [...last.events, event] }
    } else {
      const continuesAbove = rows.length === 0 && belongTogether(previous, event)
      rows.push(newGroup(event, continuesAbove))
    }
    previous = event
  }
  const last = rows[rows.length - 1]
  if (last?.kind === 'group' && after !== null && belongTogether(previous, after)) {
    rows[rows.length - 1] = { ...last, continuesBelow: true }
  }
  return rows
}

function newGroup(event: ChatEvent, continuesAbove: boolean): EventGroup {
  return {
    kind: 'group',
    key: event.id,
    authorId: event.authorId,
    events: [event],
    continuesAbove,
    continuesBelow: false,
  }
}

export function belongTogether(one: Neighbor | null, other: Neighbor): boolean {
  return (
    one !== null &&
    !isSystemLine(one) &&
    !isSystemLine(other) &&
    one.authorId === other.authorId &&
    sameDay(one.createdAt, other.createdAt) &&
    Math.abs(other.createdAt - one.createdAt) <= groupGapMs
  )
}

function isSystemLine(event: Neighbor): boolean {
  return event.type === 'system_message' || event.type === 'unknown'
}

/** Compares two numbers, and only where they may mean the same: this is asked for every pair of messages. */
function sameDay(one: number, other: number): boolean {
  return Math.abs(other - one) < longestDayMs && new Date(one).getDate() === new Date(other).getDate()
}
