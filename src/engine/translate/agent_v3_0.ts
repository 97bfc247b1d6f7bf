import { chatId, eventId, threadId, userId } from '../../model/ids.ts'
import type { Agent } from '../../model/user.ts'
import type { LoginRequest, LoginResponse } from '../../protocol/agent_v3_0/actions.ts'
import { type AgentPush, type AgentPushes, agentPushes } from '../../protocol/agent_v3_0/pushes.ts'
import type { Change, PropertyOwner, ReceivedChat } from '../../store/change.ts'
import { readChat, readSummary } from './agent_v3_0/readChat.ts'
import { readEvent, readProperties } from './agent_v3_0/readEvent.ts'
import { readDate, secondsToMs } from './agent_v3_0/readTime.ts'
import { readAgent, readCustomer, readLocation, readUser } from './agent_v3_0/readUser.ts'

/** Where the Agent RTM API 3.0 lives. Source: spec/behaviour.md 1.1. */
export const agentRtmPath = '/v3.0/agent/rtm/ws'

/** @param reconnect restores the last routing status instead of the agent's default one */
export function writeLogin(token: string, reconnect: boolean, timezone: string): LoginRequest {
  return { token: `Bearer ${token}`, reconnect, timezone, application: { name: 'Parley console' } }
}

export type AgentLogin = { readonly me: Agent; readonly chats: readonly ReceivedChat[] }

/** `chats_summary` names the agent's active chats. Source: spec/catalogue/agent-rtm-v3.0.json, login. */
export function readLogin(payload: object): AgentLogin {
  // The server holds its answers to these types; this is where they enter.
  const wire = payload as LoginResponse
  return {
    me: readAgent(wire.my_profile),
    chats: wire.chats_summary.map((summary) => readSummary(summary, true)),
  }
}

/** What a push means: facts for the store, and whether they leave the list of chats in doubt. */
export type AgentNews = {
  readonly changes: readonly Change[]
  /** Who may see what has changed in a way that only the server can tell. */
  readonly listInDoubt: boolean
}

/**
 * Reads one push of the Agent RTM API 3.0.
 * @param now ms since the epoch, for what the interface shows for a while only
 * @returns null for a push that this version does not know
 */
export function readPush(action: string, payload: object, now: number): AgentNews | null {
  if (!isPush(action)) return null
  return {
    // The server holds its pushes to these types; this is where they enter.
    changes: readers[action](payload as never, now),
    listInDoubt: action.startsWith('access_') || action === 'chat_transferred',
  }
}

function isPush(action: string): action is AgentPush {
  return (agentPushes as readonly string[]).includes(action)
}

type Readers = {
  readonly [Action in AgentPush]: (push: AgentPushes[Action], now: number) => readonly Change[]
}

const nothing = (): readonly Change[] => []

const readers: Readers = {
  incoming_chat_thread: ({ chat }) => [{ type: 'chatReceived', chat: readChat(chat), fresh: false }],
  thread_closed: (push) => [
    { type: 'threadClosed', chatId: chatId(push.chat_id), threadId: threadId(push.thread_id) },
  ],
  chat_transferred: (push) => [
    {
      type: 'chatTransferred',
      chatId: chatId(push.chat_id),
      groupIds: push.type === 'group' ? push.ids : null,
      queue: null,
    },
  ],
  access_granted: nothing,
  access_revoked: nothing,
  access_set: nothing,
  chat_user_added: (push) => [
    { type: 'userJoined', chatId: chatId(push.chat_id), user: readUser(push.user) },
  ],
  chat_user_removed: (push) => [
    { type: 'userLeft', chatId: chatId(push.chat_id), userId: userId(push.user_id) },
  ],
  incoming_event: (push) => [
    {
      type: 'eventAdded',
      chatId: chatId(push.chat_id),
      event: readEvent(push.event, threadId(push.thread_id)),
    },
  ],
  event_updated: (push) => [
    {
      type: 'eventUpdated',
      chatId: chatId(push.chat_id),
      event: readEvent(push.event, threadId(push.thread_id)),
    },
  ],
  incoming_rich_message_postback: (push) => [
    {
      type: 'postbackToggled',
      chatId: chatId(push.chat_id),
      eventId: eventId(push.event_id),
      userId: userId(push.user_id),
      postbackId: push.postback.id,
      on: push.postback.toggled,
    },
  ],
  chat_properties_updated: (push) => [updated(ofChat(push), push)],
  chat_properties_deleted: (push) => [
    { type: 'propertiesDeleted', of: ofChat(push), names: push.properties },
  ],
  chat_thread_properties_updated: (push) => [updated(ofThread(push), push)],
  chat_thread_properties_deleted: (push) => [
    { type: 'propertiesDeleted', of: ofThread(push), names: push.properties },
  ],
  event_properties_updated: (push) => [updated(ofEvent(push), push)],
  event_properties_deleted: (push) => [
    { type: 'propertiesDeleted', of: ofEvent(push), names: push.properties },
  ],
  chat_thread_tagged: (push) => [tagged(push, true)],
  chat_thread_untagged: (push) => [tagged(push, false)],
  agent_updated: (push) => [
    { type: 'routingStatusChanged', agentId: userId(push.agent_id), status: push.routing_status },
  ],
  // The connection machine reads this one: it decides what happens next.
  agent_disconnected: nothing,
  // The system message and the closing of the thread that follow say it in the chat.
  customer_banned: nothing,
  customer_created: nothing,
  customer_updated: (push) => [
    {
      type: 'customerUpdated',
      customer: readCustomer({ ...push, last_seen_timestamp: 0 }),
    },
  ],
  customer_visit_started: (push) => [
    {
      type: 'visitStarted',
      customerId: userId(push.customer_id),
      visit: {
        startedAt: readDate(push.started_at) ?? 0,
        endedAt: null,
        ip: push.ip || null,
        userAgent: push.user_agent || null,
        referrer: null,
        location: readLocation(push.geolocation),
        pages: [],
      },
    },
  ],
  customer_visit_ended: (push, now) => [
    {
      type: 'visitEnded',
      customerId: userId(push.customer_id),
      at: readDate(push.ended_at) ?? now,
    },
  ],
  customer_page_updated: (push) => [
    {
      type: 'pageOpened',
      customerId: userId(push.customer_id),
      page: { url: push.url, title: push.title || null, openedAt: readDate(push.opened_at) ?? 0 },
    },
  ],
  incoming_multicast: nothing,
  incoming_typing_indicator: ({ chat_id, typing_indicator: { author_id, is_typing } }, now) => [
    is_typing
      ? { type: 'typingStarted', chatId: chatId(chat_id), userId: userId(author_id), at: now }
      : { type: 'typingStopped', chatId: chatId(chat_id), userId: userId(author_id) },
  ],
  incoming_sneak_peek: ({ chat_id, sneak_peek }, now) => [
    {
      type: 'sneakPeekReceived',
      chatId: chatId(chat_id),
      userId: userId(sneak_peek.author_id),
      text: sneak_peek.text,
      at: now,
    },
  ],
  last_seen_timestamp_updated: (push) => [
    {
      type: 'eventsSeen',
      chatId: chatId(push.chat_id),
      userId: userId(push.user_id),
      upTo: secondsToMs(push.timestamp),
    },
  ],
}

function ofChat(push: { chat_id: string }): PropertyOwner {
  return { kind: 'chat', chatId: chatId(push.chat_id) }
}

function ofThread(push: { chat_id: string; thread_id: string }): PropertyOwner {
  return { kind: 'thread', chatId: chatId(push.chat_id), threadId: threadId(push.thread_id) }
}

function ofEvent(push: { chat_id: string; event_id: string }): PropertyOwner {
  return { kind: 'event', chatId: chatId(push.chat_id), eventId: eventId(push.event_id) }
}

function updated(
  of: PropertyOwner,
  push: Pick<AgentPushes['chat_properties_updated'], 'properties'>,
): Change {
  return { type: 'propertiesUpdated', of, properties: readProperties(push.properties) }
}

function tagged(push: AgentPushes['chat_thread_tagged'], on: boolean): Change {
  return {
    type: 'threadTagged',
    chatId: chatId(push.chat_id),
    threadId: threadId(push.thread_id),
    tag: push.tag,
    on,
  }
}
