import type { KeyValueStorage } from '../platform/ports.ts'
import { addChevron } from './addChevron.ts'
import type { Outside, Shell, Visibility } from './app.ts'
import { createGreetingNews, type GreetingFact } from './createGreetingNews.ts'
import { createUnreadBadge } from './createUnreadBadge.ts'
import type { CustomerStatus, WidgetEvents } from './widgetEvents.ts'

/** What the window's side says of itself. */
export type AppFacts = {
  readonly visibility: Visibility
  readonly unread: number
  /** The same in words; empty for none. */
  readonly unreadText: string
  readonly status: CustomerStatus
  /** null until the server has said it. */
  readonly available: boolean | null
  readonly customer: {
    readonly id: string | null
    readonly name: string | null
    readonly email: string | null
  }
  readonly chat: { readonly chatId: string | null; readonly threadId: string | null }
  readonly greeting: GreetingFact | null
  readonly connection: WidgetEvents['connection_changed']
  readonly queue: WidgetEvents['queue_changed']['queue']
}

/** The page's view of a widget whose window's side is there. */
export interface LiveOutside extends Outside {
  /** Takes over new facts, shows them on the launcher, and tells the page what is new in them. */
  settle(facts: AppFacts): void
  /** The visitor closes the window: the next change gives the focus back to the launcher. */
  returnFocus(): void
  /** The visitor has interacted: from here on the tab remembers how the window was left. */
  interacted(): void
}

/**
 * @param tab the tab's storage
 * @param visibility how things stand before the first facts
 */
export function createOutside(
  shell: Shell,
  tab: Pick<KeyValueStorage, 'set'>,
  visibility: Visibility,
): LiveOutside {
  const { settings, launcher, frame, emit } = shell
  addChevron(launcher)
  const showUnread = createUnreadBadge(launcher)
  const tellGreeting = createGreetingNews(emit)
  let remembers = false
  let returnsFocus = false
  let facts: AppFacts = {
    visibility,
    unread: 0,
    unreadText: '',
    status: 'browsing',
    available: null,
    customer: { id: null, name: null, email: null },
    chat: { chatId: null, threadId: null },
    greeting: null,
    connection: { state: 'idle', reason: null },
    queue: null,
  }

  const availability = () => {
    const available = facts.available ?? settings.groups_status[shell.options.group] !== 'offline'
    return available ? 'online' : 'offline'
  }

  const showVisibility = () => {
    const { visibility } = facts
    launcher.setOpen(visibility === 'maximized')
    frame.setHidden(visibility === 'hidden')
    if (remembers) tab.set(shell.kept.windowKey, visibility)
    if (returnsFocus) launcher.button.focus()
    returnsFocus = false
    emit('visibility_changed', { visibility })
  }

  return {
    settle: (next) => {
      const before = facts
      const availabilityBefore = availability()
      facts = next
      showUnread(next.unread, next.unreadText)
      if (next.visibility !== before.visibility) showVisibility()
      if (next.status !== before.status) emit('customer_status_changed', { status: next.status })
      if (availability() !== availabilityBefore)
        emit('availability_changed', { availability: availability() })
      if (next.unread !== before.unread) emit('unread_changed', { unread: next.unread })
      const { state, reason } = next.connection
      if (state !== before.connection.state || reason !== before.connection.reason)
        emit('connection_changed', next.connection)
      if (next.queue !== before.queue) emit('queue_changed', { queue: next.queue })
      tellGreeting(next.greeting)
    },
    returnFocus: () => {
      returnsFocus = true
    },
    interacted: () => {
      remembers = true
    },
    state: () => ({ availability: availability(), visibility: facts.visibility }),
    customerData: () => {
      const { name, email, fields = {} } = shell.options.customer
      return {
        id: facts.customer.id,
        name: facts.customer.name ?? name ?? null,
        email: facts.customer.email ?? email ?? null,
        isReturning: shell.kept.hasIdentity,
        status: facts.status,
        sessionVariables: fields,
      }
    },
    chatData: () => facts.chat,
  }
}
