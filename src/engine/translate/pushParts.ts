import type { ChatEvent } from '../../model/event.ts'
import { type ChatId, chatId, eventId, type ThreadId, threadId, userId } from '../../model/ids.ts'
import type { Properties } from '../../model/properties.ts'
import type { User } from '../../model/user.ts'
import type { Change, PropertyOwner, ReceivedChat } from '../../store/change.ts'
import type { PushReader, Translation } from './CustomerTranslator.ts'
import { readGroupsUpdate } from './customer_v3_2/groupStatuses.ts'
import { readPropertyNames } from './customer_v3_2/readProperties.ts'
import { isWire, readFlag, readObject, readText, type Wire } from './customer_v3_2/wire.ts'

/**
 * What pushes of all versions of the customer's API have in common. Readers give null for what cannot be read; where
 * versions differ, they are given how theirs reads a structure.
 */
type Changes = readonly Change[] | null

/** Makes a version's `translatePush` from one reader per push. */
export function createTranslatePush(readers: { readonly [action: string]: PushReader }) {
  return (action: string, payload: object, now: number): Translation => {
    const read = Object.hasOwn(readers, action) ? readers[action] : undefined
    if (read === undefined) return { kind: 'unknown' }
    if (!isWire(payload)) return { kind: 'malformed' }
    const changes = read(payload, now)
    return changes === null ? { kind: 'malformed' } : { kind: 'changes', changes }
  }
}

/** What has no effect here. */
export const nothing: PushReader = () => []

export function received(push: Wire, readChat: (wire: Wire) => ReceivedChat | null): Changes {
  const wire = readObject(push, 'chat')
  const chat = wire && readChat(wire)
  return chat && [{ type: 'chatReceived', chat, fresh: false }]
}

export function closed(push: Wire): Changes {
  const thread = readText(push, 'thread_id')
  return inChat(push, (chat) =>
    thread === null ? null : { type: 'threadClosed', chatId: chat, threadId: threadId(thread) },
  )
}

export function joined(push: Wire, readUser: (wire: Wire) => User | null): Changes {
  const wire = readObject(push, 'user')
  const user = wire && readUser(wire)
  return inChat(push, (chat) => user && { type: 'userJoined', chatId: chat, user })
}

export function left(push: Wire): Changes {
  return ofUser(push, (chat, user) => ({ type: 'userLeft', chatId: chat, userId: user }))
}

export function ofEvent(
  push: Wire,
  type: 'eventAdded' | 'eventUpdated',
  readEvent: (wire: Wire, thread: ThreadId) => ChatEvent | null,
): Changes {
  const thread = readText(push, 'thread_id')
  const wire = readObject(push, 'event')
  const event = wire && thread !== null ? readEvent(wire, threadId(thread)) : null
  return inChat(push, (chat) => event && { type, chatId: chat, event })
}

export function toggled(push: Wire): Changes {
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
}

export function typed(push: Wire, now: number): Changes {
  const indicator = readObject(push, 'typing_indicator')
  const author = indicator && readText(indicator, 'author_id')
  if (indicator === null || author === null) return null
  const user = userId(author)
  return inChat(push, (chat) =>
    readFlag(indicator, 'is_typing')
      ? { type: 'typingStarted', chatId: chat, userId: user, at: now }
      : { type: 'typingStopped', chatId: chat, userId: user },
  )
}

export function multicast(push: Wire): Changes {
  const statuses = readGroupsUpdate(push)
  return statuses === null ? [] : [{ type: 'groupStatusesChanged', statuses }]
}

export function seen(push: Wire, upTo: number | null): Changes {
  return upTo === null
    ? null
    : ofUser(push, (chat, user) => ({ type: 'eventsSeen', chatId: chat, userId: user, upTo }))
}

export function inChat(push: Wire, read: (chat: ChatId) => Change | null): Changes {
  const chat = readText(push, 'chat_id')
  const change = chat === null ? null : read(chatId(chat))
  return change && [change]
}

function ofUser(push: Wire, read: (chat: ChatId, user: ReturnType<typeof userId>) => Change): Changes {
  const user = readText(push, 'user_id')
  return user === null ? null : inChat(push, (chat) => read(chat, userId(user)))
}

export function updated(
  push: Wire,
  kind: PropertyOwner['kind'],
  readProperties: (value: unknown) => Properties,
): Changes {
  const of = ownerOf(push, kind)
  return of && [{ type: 'propertiesUpdated', of, properties: readProperties(push['properties']) }]
}

export function deleted(push: Wire, kind: PropertyOwner['kind']): Changes {
  const of = ownerOf(push, kind)
  return of && [{ type: 'propertiesDeleted', of, names: readPropertyNames(push['properties']) }]
}

function ownerOf(push: Wire, kind: PropertyOwner['kind']): PropertyOwner | null {
  const chat = readText(push, 'chat_id')
  if (chat === null) return null
  const owner = { chatId: chatId(chat) }
  if (kind === 'chat') return { kind, ...owner }
  const id = readText(push, kind === 'thread' ? 'thread_id' : 'event_id')
  if (id === null) return null
  return kind === 'thread'
    ? { kind, ...owner, threadId: threadId(id) }
    : { kind, ...owner, eventId: eventId(id) }
}
