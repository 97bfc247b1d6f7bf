import type { Thread } from '../model/chat.ts'
import type { ChatEvent } from '../model/event.ts'
import type { UserId } from '../model/ids.ts'
import { assertNever } from '../model/result.ts'
import type { ChatContentChange, OutboxChange, PropertyOwner, ReceivedChat } from './change.ts'
import type { ChatState } from './chatState.ts'
import { eventOrder } from './eventOrder.ts'
import { mergeEvents, type OnKnown, reorderEvents, replaceEvent } from './mergeEvents.ts'
import {
  acceptMessage,
  failMessage,
  queueMessage,
  removeMessage,
  retryMessage,
  settleMessages,
} from './pending.ts'
import { togglePostback } from './postback.ts'
import { mergeProperties, withoutProperties } from './properties.ts'
import { changeThread, closeThread, mergeThreads, withTag } from './threads.ts'
import { emptyTimeline, findEvent } from './timeline.ts'
import { changeUser, joinUser, markSeen, mergeMembers } from './users.ts'

/** Of more the oldest are forgotten: those events are shown as they were, until the next look at the server. */
const maxEarlyUpdates = 50

/** What happens inside one chat. */
export function reduceChat(chat: ChatState, change: ChatContentChange | OutboxChange): ChatState {
  switch (change.type) {
    case 'historyPageLoaded':
      return withEvents(withThreads(chat, change.threads), change.events, 'keep')
    case 'historyBroken':
      if (chat.threads.length === 0) return chat
      return { ...chat, threads: [], timeline: emptyTimeline, historyEpoch: chat.historyEpoch + 1 }
    case 'threadClosed':
      return { ...chat, threads: closeThread(chat.threads, change.threadId), typing: {}, sneakPeek: null }
    case 'chatTransferred':
      return change.groupIds === null ? chat : { ...chat, groupIds: change.groupIds }
    case 'queueMoved':
      return chat
    case 'userJoined':
      return { ...chat, users: joinUser(chat.users, change.user) }
    case 'userLeft':
      return withoutTyping(
        { ...chat, users: changeUser(chat.users, change.userId, (user) => ({ ...user, present: false })) },
        change.userId,
      )
    case 'eventAdded':
      return withEvents(silencedBy(chat, change.event), [change.event], 'keep')
    case 'eventUpdated':
      return withUpdate(chat, change.event)
    case 'postbackToggled':
      return withChangedEvent(chat, findEvent(chat.timeline, change.eventId), (event) =>
        togglePostback(event, change.postbackId, change.userId, change.on),
      )
    case 'propertiesUpdated':
      return withChangedProperties(chat, change.of, (known) => mergeProperties(known, change.properties))
    case 'propertiesDeleted':
      return withChangedProperties(chat, change.of, (known) => withoutProperties(known, change.names))
    case 'typingStarted':
      return { ...chat, typing: { ...chat.typing, [change.userId]: change.at } }
    case 'typingStopped':
      return withoutTyping(chat, change.userId)
    case 'sneakPeekReceived': {
      const { userId, text, at } = change
      return { ...chat, sneakPeek: text === '' ? null : { userId, text, at } }
    }
    case 'eventsSeen':
      return {
        ...chat,
        users: markSeen(chat.users, change.userId, change.upTo),
        unreadHint: chat.unreadHint && chat.users[change.userId]?.kind !== 'customer',
      }
    case 'threadTagged':
      return {
        ...chat,
        threads: changeThread(chat.threads, change.threadId, (thread) =>
          withTag(thread, change.tag, change.on),
        ),
      }
    case 'followChanged':
      return chat.followed === change.followed ? chat : { ...chat, followed: change.followed }
    case 'messageQueued':
      return { ...chat, pending: queueMessage(chat.pending, change.message) }
    case 'messageAccepted':
      return { ...chat, pending: acceptMessage(chat.pending, change.customId, change.eventId) }
    case 'messageFailed':
      return { ...chat, pending: failMessage(chat.pending, change.customId, change.reason) }
    case 'messageRetried':
      return { ...chat, pending: retryMessage(chat.pending, change.customId) }
    case 'messageRemoved':
      return { ...chat, pending: removeMessage(chat.pending, change.customId) }
    case 'threadOpening':
      return { ...chat, start: { kind: 'starting' } }
    case 'threadOpeningFailed':
      return { ...chat, start: { kind: 'failed', reason: change.reason } }
    default:
      return assertNever(change)
  }
}

/** Everything that a push or an answer tells of a chat at once. */
export function receiveChat(chat: ChatState, received: ReceivedChat, fresh: boolean): ChatState {
  const { users, properties, groupIds, followed } = received
  const merged = withEvents(withThreads(chat, received.threads), received.events, fresh ? 'replace' : 'keep')
  return {
    ...merged,
    named: true,
    // A look at the server says how it is; a push only says so when it brings the thread.
    start: fresh || merged.threads.at(-1)?.active ? { kind: 'none' } : merged.start,
    users: users === null ? merged.users : mergeMembers(merged.users, users),
    properties: properties ?? merged.properties,
    groupIds: groupIds ?? merged.groupIds,
    followed: followed ?? merged.followed,
    unreadHint: merged.unreadHint && !fresh,
  }
}

function withThreads(chat: ChatState, incoming: readonly Thread[]): ChatState {
  const threads = mergeThreads(chat.threads, incoming)
  if (threads === chat.threads) return chat
  // Events may have come before their thread, and stand last until its place is known.
  const timeline =
    threads.length === chat.threads.length ? chat.timeline : reorderEvents(chat.timeline, eventOrder(threads))
  return { ...chat, threads, timeline }
}

function withEvents(chat: ChatState, events: readonly ChatEvent[], onKnown: OnKnown): ChatState {
  const told = onKnown === 'keep' ? withEarlyUpdates(events, chat.earlyUpdates) : events
  return {
    ...chat,
    timeline: mergeEvents(chat.timeline, told, eventOrder(chat.threads), onKnown),
    earlyUpdates: withoutEvents(chat.earlyUpdates, events),
    pending: settleMessages(chat.pending, events),
  }
}

/** An update of what is not here is kept for when it comes: put in by itself it would stand beside a hole. */
function withUpdate(chat: ChatState, event: ChatEvent): ChatState {
  const timeline = replaceEvent(chat.timeline, event, eventOrder(chat.threads))
  if (timeline !== chat.timeline) return { ...chat, timeline }
  const earlyUpdates = [...withoutEvents(chat.earlyUpdates, [event]), event].slice(-maxEarlyUpdates)
  return { ...chat, earlyUpdates }
}

function withEarlyUpdates(events: readonly ChatEvent[], updates: readonly ChatEvent[]): readonly ChatEvent[] {
  if (updates.length === 0) return events
  return events.map((event) => updates.find((update) => update.id === event.id) ?? event)
}

function withoutEvents(known: readonly ChatEvent[], gone: readonly ChatEvent[]): readonly ChatEvent[] {
  const left = known.filter((event) => !gone.some((other) => other.id === event.id))
  return left.length === known.length ? known : left
}

/** Who has said something is not typing it any more. */
function silencedBy(chat: ChatState, event: ChatEvent): ChatState {
  if (event.authorId === null) return chat
  const quiet = withoutTyping(chat, event.authorId)
  return quiet.sneakPeek?.userId === event.authorId ? { ...quiet, sneakPeek: null } : quiet
}

function withoutTyping(chat: ChatState, userId: UserId): ChatState {
  if (chat.typing[userId] === undefined) return chat
  const { [userId]: _stopped, ...typing } = chat.typing
  return { ...chat, typing }
}

function withChangedEvent(
  chat: ChatState,
  event: ChatEvent | null,
  alter: (event: ChatEvent) => ChatEvent,
): ChatState {
  if (event === null) return chat
  return { ...chat, timeline: replaceEvent(chat.timeline, alter(event), eventOrder(chat.threads)) }
}

function withChangedProperties(
  chat: ChatState,
  of: PropertyOwner,
  alter: (known: ChatState['properties']) => ChatState['properties'],
): ChatState {
  switch (of.kind) {
    case 'chat':
      return { ...chat, properties: alter(chat.properties) }
    case 'thread': {
      const threads = changeThread(chat.threads, of.threadId, (thread) => ({
        ...thread,
        properties: alter(thread.properties),
      }))
      return { ...chat, threads }
    }
    case 'event':
      return withChangedEvent(chat, findEvent(chat.timeline, of.eventId), (event) => ({
        ...event,
        properties: alter(event.properties),
      }))
    default:
      return assertNever(of)
  }
}
