import type { ChatEvent, Delivery, PendingEvent } from '../model/event.ts'
import type { CustomId, EventId } from '../model/ids.ts'

type Pending = readonly PendingEvent[]

/** One more event of ours; the same `customId` twice is one event. */
export function queueMessage(pending: Pending, message: PendingEvent): Pending {
  return pending.some((known) => known.customId === message.customId) ? pending : [...pending, message]
}

/** The server has accepted it; it stays until the server shows it too. */
export function acceptMessage(pending: Pending, customId: CustomId, eventId: EventId): Pending {
  return deliver(pending, customId, { kind: 'accepted', eventId })
}

/** It will not be sent by itself. What was accepted cannot fail any more. */
export function failMessage(pending: Pending, customId: CustomId, reason: string): Pending {
  const known = pending.find((message) => message.customId === customId)
  return known?.delivery.kind === 'sending' ? deliver(pending, customId, { kind: 'failed', reason }) : pending
}

/** The visitor tries again. */
export function retryMessage(pending: Pending, customId: CustomId): Pending {
  const known = pending.find((message) => message.customId === customId)
  return known?.delivery.kind === 'failed' ? deliver(pending, customId, { kind: 'sending' }) : pending
}

export function removeMessage(pending: Pending, customId: CustomId): Pending {
  return pending.some((message) => message.customId === customId)
    ? pending.filter((message) => message.customId !== customId)
    : pending
}

/** Takes away what the server shows now: by the id that it was accepted under, or by our own. */
export function settleMessages(pending: Pending, events: Iterable<ChatEvent>): Pending {
  if (pending.length === 0) return pending
  const customIds = new Set<CustomId | null>()
  const eventIds = new Set<EventId>()
  for (const event of events) {
    customIds.add(event.customId)
    eventIds.add(event.id)
  }
  const left = pending.filter(
    ({ customId, delivery }) =>
      !customIds.has(customId) && !(delivery.kind === 'accepted' && eventIds.has(delivery.eventId)),
  )
  return left.length === pending.length ? pending : left
}

function deliver(pending: Pending, customId: CustomId, delivery: Delivery): Pending {
  return pending.map((message) => (message.customId === customId ? { ...message, delivery } : message))
}
