import type { Thread } from '../../model/chat.ts'
import type { ChatEvent, EventMeta, PendingEvent } from '../../model/event.ts'
import { chatId, customId, eventId, threadId, userId } from '../../model/ids.ts'
import type { Upload } from '../../model/upload.ts'
import type { Agent, Customer } from '../../model/user.ts'
import type { Change, ReceivedChat } from '../change.ts'
import { reduce } from '../reduce.ts'
import { initialState, type State } from '../state.ts'

/** Nouns for tests, small and complete. */

export const chat = chatId('CHAT000001')
export const visitorId = userId('3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61')
export const agentId = userId('6d1f0b8c2e7a4953b0c8d1e2f3a49576')

export const visitor: Customer = {
  kind: 'customer',
  id: visitorId,
  name: 'Lena Fischer',
  email: 'lena@shop.example',
  avatar: null,
  present: true,
  seenUpTo: null,
  fields: [],
  visit: null,
  statistics: null,
}

export const agent: Agent = {
  kind: 'agent',
  id: agentId,
  name: 'Mira',
  email: null,
  avatar: null,
  present: true,
  seenUpTo: null,
  jobTitle: 'Support',
  routingStatus: null,
}

export function thread(order: number, active = false): Thread {
  return {
    id: threadId(`T${order}`),
    active,
    position: order * 1_000_000,
    createdAt: order * 1000,
    userIds: [],
    properties: {},
    tags: [],
  }
}

/** A message in thread `T<order>`; `position` orders it there and is its time in ms. */
export function message(order: number, position: number, more: Partial<EventMeta> = {}): ChatEvent {
  return {
    type: 'message',
    text: `${order}/${position}`,
    postback: null,
    ...meta(order, position),
    ...more,
  }
}

/** A line that nobody wrote. */
export function systemLine(order: number, position: number): ChatEvent {
  return {
    type: 'system_message',
    systemMessageType: 'routing.idle',
    text: 'Idle',
    textVars: {},
    ...meta(order, position),
    authorId: null,
  }
}

function meta(order: number, position: number): EventMeta {
  return {
    id: eventId(`T${order}_${position}`),
    threadId: threadId(`T${order}`),
    customId: null,
    authorId: agentId,
    createdAt: order * 1000 + position,
    position,
    recipients: 'all',
    properties: {},
  }
}

export function pending(name: string): PendingEvent {
  return {
    customId: customId(name),
    content: { type: 'message', text: name, postback: null },
    queuedAt: 0,
    delivery: { kind: 'sending' },
  }
}

export function upload(name: string, more: Partial<Upload> = {}): Upload {
  return {
    id: customId(name),
    name: `${name}.pdf`,
    size: 2048,
    contentType: 'application/pdf',
    preview: null,
    wanted: false,
    progress: { kind: 'uploading', share: 0 },
    ...more,
  }
}

export function received(more: Partial<ReceivedChat> = {}): ReceivedChat {
  return {
    id: chat,
    users: null,
    properties: null,
    groupIds: null,
    followed: null,
    threads: [],
    events: [],
    queue: null,
    ...more,
  }
}

export function stateAfter(...changes: readonly Change[]): State {
  return changes.reduce(reduce, initialState)
}

/** A state with one active chat, in which visitor and agent are. */
export function inChat(...changes: readonly Change[]): State {
  return stateAfter(
    { type: 'loggedIn', me: visitor },
    { type: 'currentChatFound', chatId: chat, hasUnread: false },
    {
      type: 'chatReceived',
      fresh: true,
      chat: received({ users: [visitor, agent], threads: [thread(1, true)] }),
    },
    ...changes,
  )
}
