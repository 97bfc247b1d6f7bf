import { type ChatId, chatId, eventId, threadId, userId } from '../../model/ids.ts'
import { type CustomerPush, customerPushes } from '../../protocol/customer_v3_2/pushes.ts'
import type { Change, PropertyOwner } from '../../store/change.ts'
import { readGroupsUpdate } from './customer_v3_2/groupStatuses.ts'
import { readInstant } from './customer_v3_2/instants.ts'
import { readChat, readQueue } from './customer_v3_2/readChat.ts'
import { readEvent } from './customer_v3_2/readEvent.ts'
import { readGreeting } from './customer_v3_2/readGreeting.ts'
import { readProperties, readPropertyNames } from './customer_v3_2/readProperties.ts'
import { readCustomer, readUser } from './customer_v3_2/readUser.ts'
import {
  isWire,
  readFlag,
  readNumbers,
  readObject,
  readText,
  readTextMap,
  type Wire,
} from './customer_v3_2/wire.ts'

/** What a push means. */
export type Translation =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  /** Not for the store: a map that goes back with the next login. */
  | { readonly kind: 'sideStorage'; readonly values: { readonly [name: string]: string } }
  /** A push of a later version. */
  | { readonly kind: 'unknown' }
  /** A push that lacks what makes it one. */
  | { readonly kind: 'malformed' }

/** Gives null for a payload that cannot be read. `now` is ms since the epoch. */
type Reader = (push: Wire, now: number) => readonly Change[] | null

/**
 * Turns a push of Customer 3.2 into changes. Never throws.
 * Source: Customer Chat RTM API 3.2, pushes; spec/catalogue/customer-rtm-v3.2.json.
 */
export function translatePush(action: string, payload: object, now: number): Translation {
  if (!isKnown(action)) return { kind: 'unknown' }
  if (!isWire(payload)) return { kind: 'malformed' }
  if (action === 'customer_side_storage_updated') {
    return { kind: 'sideStorage', values: readTextMap(payload, 'customer_side_storage') }
  }
  const changes = readers[action](payload, now)
  return changes === null ? { kind: 'malformed' } : { kind: 'changes', changes }
}

const nothing: Reader = () => []

const readers = {
  incoming_chat: (push) => {
    const wire = readObject(push, 'chat')
    const chat = wire && readChat(wire)
    return chat && [{ type: 'chatReceived', chat, fresh: false }]
  },
  chat_deactivated: (push) => {
    const thread = readText(push, 'thread_id')
    return inChat(push, (chat) =>
      thread === null ? null : { type: 'threadClosed', chatId: chat, threadId: threadId(thread) },
    )
  },
  chat_transferred: (push) =>
    inChat(push, (chat) => {
      const target = readObject(push, 'transferred_to')
      const groupIds = target && 'group_ids' in target ? readNumbers(target, 'group_ids') : null
      return { type: 'chatTransferred', chatId: chat, groupIds, queue: readQueue(readObject(push, 'queue')) }
    }),
  user_added_to_chat: (push) => {
    const wire = readObject(push, 'user')
    const user = wire && readUser(wire)
    return inChat(push, (chat) => user && { type: 'userJoined', chatId: chat, user })
  },
  user_removed_from_chat: (push) =>
    ofUser(push, (chat, user) => ({ type: 'userLeft', chatId: chat, userId: user })),
  incoming_event: (push) => ofEvent(push, 'eventAdded'),
  event_updated: (push) => ofEvent(push, 'eventUpdated'),
  incoming_rich_message_postback: (push) => {
    const event = readText(push, 'event_id')
    const postback = readObject(push, 'postback')
    const postbackId = postback && readText(postback, 'id')
    if (event === null || postback === null || postbackId === null) return null
    return ofUser(push, (chat, user) => ({
      type: 'postbackToggled',
      chatId: chat,
      eventId: eventId(event),
      userId: user,
      postbackId,
      on: readFlag(postback, 'toggled'),
    }))
  },
  chat_properties_updated: (push) => updated(push, ofChat(push)),
  chat_properties_deleted: (push) => deleted(push, ofChat(push)),
  thread_properties_updated: (push) => updated(push, ofThread(push)),
  thread_properties_deleted: (push) => deleted(push, ofThread(push)),
  event_properties_updated: (push) => updated(push, ofEventId(push)),
  event_properties_deleted: (push) => deleted(push, ofEventId(push)),
  customer_updated: (push) => {
    const wire = readObject(push, 'customer')
    const customer = wire && readCustomer(wire)
    return customer && [{ type: 'customerUpdated', customer }]
  },
  // The page is ours: we know where we are.
  customer_page_updated: nothing,
  customer_side_storage_updated: nothing,
  // The connection reads this one: it decides what happens next.
  customer_disconnected: nothing,
  incoming_typing_indicator: (push, now) => {
    const indicator = readObject(push, 'typing_indicator')
    const author = indicator && readText(indicator, 'author_id')
    if (indicator === null || author === null) return null
    const user = userId(author)
    return inChat(push, (chat) =>
      readFlag(indicator, 'is_typing')
        ? { type: 'typingStarted', chatId: chat, userId: user, at: now }
        : { type: 'typingStopped', chatId: chat, userId: user },
    )
  },
  incoming_multicast: (push) => {
    const statuses = readGroupsUpdate(push)
    return statuses === null ? [] : [{ type: 'groupStatusesChanged', statuses }]
  },
  events_marked_as_seen: (push) => {
    const upTo = readInstant(push['seen_up_to'])
    return upTo === null
      ? null
      : ofUser(push, (chat, user) => ({ type: 'eventsSeen', chatId: chat, userId: user, upTo }))
  },
  incoming_greeting: (push) => {
    const greeting = readGreeting(push)
    return greeting && [{ type: 'greetingReceived', greeting, accepted: false }]
  },
  greeting_accepted: (push) => ofGreeting(push, 'greetingAccepted'),
  greeting_canceled: (push) => ofGreeting(push, 'greetingCanceled'),
  queue_position_updated: (push) => {
    const queue = readQueue(readObject(push, 'queue'))
    return inChat(push, (chat) => queue && { type: 'queueMoved', chatId: chat, queue })
  },
} as const satisfies Record<CustomerPush, Reader>

function inChat(push: Wire, read: (chat: ChatId) => Change | null): readonly Change[] | null {
  const chat = readText(push, 'chat_id')
  const change = chat === null ? null : read(chatId(chat))
  return change && [change]
}

function ofUser(
  push: Wire,
  read: (chat: ChatId, user: ReturnType<typeof userId>) => Change,
): readonly Change[] | null {
  const user = readText(push, 'user_id')
  return user === null ? null : inChat(push, (chat) => read(chat, userId(user)))
}

function ofEvent(push: Wire, type: 'eventAdded' | 'eventUpdated'): readonly Change[] | null {
  const thread = readText(push, 'thread_id')
  const wire = readObject(push, 'event')
  const event = wire && thread !== null ? readEvent(wire, threadId(thread)) : null
  return inChat(push, (chat) => event && { type, chatId: chat, event })
}

function ofGreeting(push: Wire, type: 'greetingAccepted' | 'greetingCanceled'): readonly Change[] | null {
  const uniqueId = readText(push, 'unique_id')
  return uniqueId === null ? null : [{ type, uniqueId }]
}

function ofChat(push: Wire): PropertyOwner | null {
  const chat = readText(push, 'chat_id')
  return chat === null ? null : { kind: 'chat', chatId: chatId(chat) }
}

function ofThread(push: Wire): PropertyOwner | null {
  const chat = readText(push, 'chat_id')
  const thread = readText(push, 'thread_id')
  if (chat === null || thread === null) return null
  return { kind: 'thread', chatId: chatId(chat), threadId: threadId(thread) }
}

function ofEventId(push: Wire): PropertyOwner | null {
  const chat = readText(push, 'chat_id')
  const event = readText(push, 'event_id')
  if (chat === null || event === null) return null
  return { kind: 'event', chatId: chatId(chat), eventId: eventId(event) }
}

function updated(push: Wire, of: PropertyOwner | null): readonly Change[] | null {
  return of && [{ type: 'propertiesUpdated', of, properties: readProperties(push['properties']) }]
}

function deleted(push: Wire, of: PropertyOwner | null): readonly Change[] | null {
  return of && [{ type: 'propertiesDeleted', of, names: readPropertyNames(push['properties']) }]
}

function isKnown(action: string): action is CustomerPush {
  return customerPushes.some((known) => known === action)
}
