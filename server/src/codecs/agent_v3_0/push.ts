import type { Fact } from '../../domain/facts.ts'
import { assertNever } from '../../domain/result.ts'
import type { agentPushes } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { toRfc3339, toSeconds } from '../instants.ts'
import { propertyNames, wrappedProperties } from '../properties.ts'
import type { Reader, WireContext } from '../wireContext.ts'
import { encodeChatWithThread, encodeEvent, encodeFields, encodeNames, encodeUser } from './structures.ts'

type Pushes = agentPushes.AgentPushes
export type AgentPush = { [Name in keyof Pushes]: { action: Name; payload: Pushes[Name] } }[keyof Pushes]

/** Facts as pushes of Agent 3.0. Source: S001; spec/catalogue/agent-rtm-v3.0.json, pushes. */
export function encodeAgentPush(fact: Fact, reader: Reader): AgentPush | null {
  switch (fact.type) {
    case 'threadStarted':
      return {
        action: 'incoming_chat_thread',
        payload: { chat: encodeChatWithThread(fact.view, fact.thread, reader) },
      }
    case 'threadClosed':
      return {
        action: 'thread_closed',
        payload: { ...inThread(fact), ...compact({ user_id: fact.closedBy ?? undefined }) },
      }
    case 'eventAdded':
      return {
        action: 'incoming_event',
        payload: { ...inThread(fact.event), event: encodeEvent(fact.event, reader) },
      }
    case 'eventUpdated':
      return {
        action: 'event_updated',
        payload: { ...inThread(fact.event), event: encodeEvent(fact.event, reader) },
      }
    case 'chatTransferred':
      return { action: 'chat_transferred', payload: encodeTransfer(fact) }
    case 'userAdded':
      return {
        action: 'chat_user_added',
        payload: {
          ...inLastThread(fact),
          user: encodeUser(fact.user, reader),
          user_type: fact.user.kind,
        },
      }
    case 'userRemoved':
      return {
        action: 'chat_user_removed',
        payload: { ...inLastThread(fact), user_id: fact.userId, user_type: fact.userKind },
      }
    case 'accessSet': {
      const { groupIds, agentIds } = fact.access
      const access = {
        group_ids: [...groupIds],
        ...compact({ agent_ids: agentIds.length > 0 ? [...agentIds] : undefined }),
      }
      return { action: 'access_set', payload: { resource: 'chat', id: fact.chatId, access } }
    }
    case 'eventsMarkedAsSeen':
      return {
        action: 'last_seen_timestamp_updated',
        payload: { user_id: fact.userId, chat_id: fact.chatId, timestamp: toSeconds(fact.seenUpTo) },
      }
    case 'chatPropertiesUpdated':
      return {
        action: 'chat_properties_updated',
        payload: { chat_id: fact.chatId, properties: wrappedProperties(fact.properties) },
      }
    case 'chatPropertiesDeleted':
      return {
        action: 'chat_properties_deleted',
        payload: { chat_id: fact.chatId, properties: propertyNames(fact.names) },
      }
    case 'threadPropertiesUpdated':
      return {
        action: 'chat_thread_properties_updated',
        payload: { ...inThread(fact), properties: wrappedProperties(fact.properties) },
      }
    case 'threadPropertiesDeleted':
      return {
        action: 'chat_thread_properties_deleted',
        payload: { ...inThread(fact), properties: propertyNames(fact.names) },
      }
    case 'typingIndicator':
      return {
        action: 'incoming_typing_indicator',
        payload: {
          ...inThread({ chatId: fact.chatId, threadId: fact.thread.id }),
          typing_indicator: {
            author_id: fact.authorId,
            recipients: fact.recipients,
            timestamp: toSeconds(fact.at),
            is_typing: fact.isTyping,
          },
        },
      }
    case 'sneakPeek':
      return {
        action: 'incoming_sneak_peek',
        payload: {
          ...inThread({ chatId: fact.chatId, threadId: fact.thread.id }),
          sneak_peek: {
            author_id: fact.authorId,
            recipients: 'agents',
            timestamp: toSeconds(fact.at),
            text: fact.text,
          },
        },
      }
    case 'customerUpdated':
      return { action: 'customer_updated', payload: encodeCustomerUpdated(fact, reader) }
    case 'customerPageUpdated':
      return {
        action: 'customer_page_updated',
        payload: {
          customer_id: fact.customerId,
          visit_id: fact.visit.id,
          opened_at: toRfc3339(fact.openedAt),
          url: fact.url,
          title: fact.title ?? '',
          referrer: fact.referrer ?? '',
        },
      }
    case 'visitStarted':
      return {
        action: 'customer_visit_started',
        payload: {
          customer_id: fact.customerId,
          visit_id: fact.visit.id,
          started_at: toRfc3339(fact.visit.startedAt),
          ip: fact.visit.ip,
          user_agent: fact.visit.userAgent ?? '',
          geolocation: {},
        },
      }
    case 'visitEnded':
      return {
        action: 'customer_visit_ended',
        payload: {
          customer_id: fact.customerId,
          visit_id: fact.visit.id,
          ended_at: toRfc3339(fact.visit.endedAt ?? fact.visit.startedAt),
        },
      }
    case 'agentUpdated':
      return {
        action: 'agent_updated',
        payload: { agent_id: fact.agentId, routing_status: fact.routingStatus },
      }
    case 'multicast':
      return {
        action: 'incoming_multicast',
        payload: {
          content: fact.content,
          ...compact({ author_id: fact.authorId ?? undefined, type: fact.contentType ?? undefined }),
        },
      }
    // This version has no queue on the wire.
    case 'queuePositionUpdated':
      return null
    default:
      return assertNever(fact)
  }
}

/** Agents when agents were meant, else groups. Source: versions.md section 4. */
function encodeTransfer({
  chatId,
  requesterId,
  to,
}: Extract<Fact, { type: 'chatTransferred' }>): Pushes['chat_transferred'] {
  const common = { chat_id: chatId, ...compact({ requester_id: requesterId ?? undefined }) }
  return to.agentIds.length > 0
    ? { ...common, type: 'agent', ids: [...to.agentIds] }
    : { ...common, type: 'group', ids: [...to.groupIds] }
}

function encodeCustomerUpdated(
  { customer }: Extract<Fact, { type: 'customerUpdated' }>,
  context: WireContext,
): Pushes['customer_updated'] {
  return {
    id: customer.id,
    type: 'customer',
    present: customer.online,
    banned: customer.bannedUntil !== null,
    ...compact({ ...encodeNames(customer, context), fields: encodeFields(customer) }),
  }
}

const inThread = ({ chatId, threadId }: { chatId: string; threadId: string }) => ({
  chat_id: chatId,
  thread_id: threadId,
})

/** The documents have no word for a change of members outside any thread; the member is there, and empty. */
const inLastThread = ({ chatId, threadId }: { chatId: string; threadId: string | null }) => ({
  chat_id: chatId,
  thread_id: threadId ?? '',
})
