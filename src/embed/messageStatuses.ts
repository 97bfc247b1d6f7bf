import type { WidgetEvents } from './widgetEvents.ts'

type MessageStatus = WidgetEvents['message_status_changed']

/** What is looked at of the visitor's messages: those on their way, and those that the server has shown. */
type Waiting = {
  readonly customId: string
  readonly delivery:
    | { readonly kind: 'sending' }
    | { readonly kind: 'failed' }
    | { readonly kind: 'accepted'; readonly eventId: string }
}
type Shown = { readonly id: string; readonly customId: string | null; readonly createdAt: number }
export type OwnMessages = {
  readonly pending: readonly Waiting[]
  readonly chunks: readonly { readonly events: readonly Shown[] }[]
  /** The newest read marker among the agents, ms since the epoch. */
  readonly readUpTo: number | null
}

/** Messages whose way is followed; of more that nobody has read, the oldest are not told about any more. */
const maxFollowed = 500

/** Follows each message that is written on this page until somebody has read it. */
export function createMessageStatuses(): (now: OwnMessages) => readonly MessageStatus[] {
  const followed = new Map<string, MessageStatus>()

  return ({ pending, chunks, readUpTo }) => {
    const news: MessageStatus[] = []
    const tell = (next: MessageStatus) => {
      const before = followed.get(next.customId)
      if (before?.status !== next.status) news.push(next)
      if (next.status === 'read') followed.delete(next.customId)
      else followed.set(next.customId, next)
    }
    const waiting = new Set<string>()
    for (const { customId, delivery } of pending) {
      waiting.add(customId)
      const accepted = delivery.kind === 'accepted'
      tell({
        customId,
        eventId: accepted ? delivery.eventId : null,
        status: accepted ? 'sent' : delivery.kind,
      })
    }
    const open = new Set([...followed.keys()].filter((id) => !waiting.has(id)))
    for (const { events } of [...chunks].reverse()) {
      if (open.size === 0) break
      for (const { id, customId, createdAt } of [...events].reverse()) {
        if (customId === null || !open.delete(customId)) continue
        const isRead = readUpTo !== null && readUpTo >= createdAt
        tell({ customId, eventId: id, status: isRead ? 'read' : 'sent' })
      }
    }
    // The visitor has taken these back.
    for (const customId of open) followed.delete(customId)
    for (const customId of followed.keys()) {
      if (followed.size <= maxFollowed) break
      followed.delete(customId)
    }
    return news
  }
}
