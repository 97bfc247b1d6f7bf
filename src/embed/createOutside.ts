import type { Facts } from '../engine/readFacts.ts'
import type { Outside, Shell, Visibility } from './app.ts'
import { createGreetingNews } from './createGreetingNews.ts'
import type { CustomerStatus } from './widgetEvents.ts'

/** The page's view of a widget that has an engine. */
export interface LiveOutside {
  outside(): Outside
  /** Takes over what is new of the facts, shows it on the launcher, and tells the page. */
  settle(change: Partial<Facts>): void
  /** The visitor closes the window: the next change gives the focus back to the launcher. */
  returnFocus(): void
  /** The visitor has interacted: from here on the tab remembers how the window was left. */
  interacted(): void
}

/** How things stand when nobody has said anything yet. */
export const nothingKnown: Omit<Facts, 'visibility'> = {
  phase: 'loading',
  unread: 0,
  available: null,
  customer: { id: null, name: null, email: null },
  chat: { chatId: null, threadId: null },
  greeting: null,
  connection: { kind: 'idle', reason: null },
  queue: null,
}

/**
 * @param leave keeps how the window is left, for the next page
 * @param visibility how things stand before the first facts
 */
export function createOutside(
  shell: Shell,
  leave: (visibility: Visibility) => void,
  visibility: Visibility,
): LiveOutside {
  const { settings, launcher, element, emit } = shell
  const tellGreeting = createGreetingNews(emit)
  let remembers = false
  let returnsFocus = false
  let facts: Facts = { ...nothingKnown, visibility }

  const availability = () => {
    const available = facts.available ?? settings.groups_status[shell.options.group] !== 'offline'
    return available ? 'online' : 'offline'
  }

  const showVisibility = () => {
    const { visibility } = facts
    launcher.setAttribute('aria-expanded', `${visibility === 'maximized'}`)
    element.hidden = visibility === 'hidden'
    if (remembers) leave(visibility)
    if (returnsFocus) launcher.focus()
    returnsFocus = false
    emit('visibility_changed', { visibility })
  }

  return {
    settle: (change) => {
      const before = facts
      const next = { ...facts, ...change }
      const availabilityBefore = availability()
      facts = next
      if (next.visibility !== before.visibility) showVisibility()
      const status = statusOf(next)
      if (status !== statusOf(before)) emit('customer_status_changed', { status })
      if (availability() !== availabilityBefore)
        emit('availability_changed', { availability: availability() })
      if (next.unread !== before.unread) emit('unread_changed', { unread: next.unread })
      const { kind: state, reason } = next.connection
      if (state !== before.connection.kind || reason !== before.connection.reason)
        emit('connection_changed', { state, reason })
      if (next.queue !== before.queue) emit('queue_changed', { queue: next.queue })
      tellGreeting(next.greeting)
    },
    returnFocus: () => {
      returnsFocus = true
    },
    interacted: () => {
      remembers = true
    },
    outside: () => {
      const { name, email, fields = {} } = shell.options.customer
      return {
        state: { availability: availability(), visibility: facts.visibility },
        customer_data: {
          id: facts.customer.id,
          name: facts.customer.name ?? name ?? null,
          email: facts.customer.email ?? email ?? null,
          isReturning: shell.isReturning,
          status: statusOf(facts),
          sessionVariables: fields,
        },
        chat_data: facts.chat,
      }
    },
  }
}

function statusOf({ phase, queue, greeting }: Facts): CustomerStatus {
  if (phase !== 'active') return greeting?.visible && !greeting.accepted ? 'invited' : 'browsing'
  return queue === null ? 'chatting' : 'queued'
}
