import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { type Facts, readFacts, readTalk, sameTalk } from '../engine/readFacts.ts'
import { eventsSince, type LastTold } from './eventsSince.ts'
import { greetingOf } from './greetingOf.ts'
import { createMessageStatuses } from './messageStatuses.ts'
import type { NewEvent, WidgetEvents } from './widgetEvents.ts'

export type FactListeners = {
  readonly onFacts: (facts: Facts) => void
  readonly onNewEvent: (event: NewEvent) => void
  readonly onMessageStatus: (status: WidgetEvents['message_status_changed']) => void
}

/**
 * Tells what the page may know of the chat: now, and after every turn in which something has changed.
 * @returns stops
 */
export function watchFacts(
  { store, group }: Pick<CustomerEngine, 'store' | 'group'>,
  listeners: FactListeners,
): () => void {
  let state = store.getState()
  let told: typeof state | null = null
  let lastTold: LastTold = { kind: 'unknown' }
  const statusesOf = createMessageStatuses()
  let waits = true
  let stopped = false

  const tellTalk = (isNewcomer: boolean) => {
    if (told !== null && sameTalk(told, state)) return
    told = state
    const { chunks, pending, threads, me, readUpTo } = readTalk(state)
    const { events, last } = eventsSince(lastTold, chunks, isNewcomer)
    lastTold = last
    for (const event of events) {
      const type = event.authorId === me ? 'customer' : 'agent'
      const greeting = greetingOf(event, chunks, threads)
      listeners.onNewEvent({
        timestamp: event.createdAt,
        type: event.type,
        author: { id: event.authorId, type },
        ...(greeting && { greeting }),
      })
    }
    for (const news of statusesOf({ pending, chunks, readUpTo })) listeners.onMessageStatus(news)
  }

  const look = () => {
    waits = false
    if (stopped) return
    state = store.getState()
    const facts = readFacts(state, group)
    listeners.onFacts(facts)
    tellTalk(facts.phase === 'none' || facts.phase === 'starting')
  }

  const stop = store.subscribe(() => {
    if (waits) return
    waits = true
    queueMicrotask(look)
  })
  // Not at once: whoever starts this is not ready to be told.
  queueMicrotask(look)
  return () => {
    stopped = true
    stop()
  }
}
