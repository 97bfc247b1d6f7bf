import type { Geolocation } from '../../domain/chat.ts'
import type { Fact } from '../../domain/facts.ts'
import type { agentPushes } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { toRfc3339, toSeconds } from '../instants.ts'
import { encodeSharedPush, encodeTransfer, inLastThread } from '../model_v3_0/push.ts'
import { encodeFields } from '../model_v3_0/structures.ts'
import { encodeNames, inThread } from '../structureParts.ts'
import type { Reader, WireContext } from '../wireContext.ts'
import { encodeChatWithThread, encodeCustomer, encodePlace, encodeUser } from './structures.ts'

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
    case 'chatTransferred':
      return { action: 'chat_transferred', payload: { chat_id: fact.chatId, ...encodeTransfer(fact) } }
    case 'userAdded':
      return {
        action: 'chat_user_added',
        payload: {
          ...inLastThread(fact),
          user: encodeUser(fact.user, reader),
          user_type: fact.user.kind,
        },
      }
    case 'accessGranted':
      return { action: 'access_granted', payload: encodeAccessChange(fact) }
    case 'accessRevoked':
      return { action: 'access_revoked', payload: encodeAccessChange(fact) }
    case 'accessSet':
      return { action: 'access_set', payload: encodeAccessChange(fact) }
    case 'eventsMarkedAsSeen':
      return {
        action: 'last_seen_timestamp_updated',
        payload: { user_id: fact.userId, chat_id: fact.chatId, timestamp: toSeconds(fact.seenUpTo) },
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
    case 'threadTagged':
      return { action: 'chat_thread_tagged', payload: { ...inThread(fact), tag: fact.tag } }
    case 'threadUntagged':
      return { action: 'chat_thread_untagged', payload: { ...inThread(fact), tag: fact.tag } }
    case 'customerCreated':
      return { action: 'customer_created', payload: { customer: encodeCustomer(fact.customer, reader) } }
    case 'customerBanned':
      return {
        action: 'customer_banned',
        payload: { customer_id: fact.customerId, ban: { days: fact.days } },
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
          geolocation: encodeGeolocation(fact.visit.geolocation),
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
    // This version has no queue on the wire, and greetings are between server and visitor.
    case 'queuePositionUpdated':
    case 'customerCutOff':
    case 'customerSideStorageUpdated':
    case 'greetingShown':
    case 'greetingAccepted':
    case 'greetingCanceled':
      return null
    default:
      return encodeSharedPush(fact, reader)
  }
}

/** Agents are named where an agent was meant. Source: ambiguities.md C18. */
function encodeAccessChange({
  resource,
  id,
  access: { groupIds, agentIds },
}: Extract<Fact, { type: 'accessGranted' | 'accessRevoked' | 'accessSet' }>): Pushes['access_set'] {
  const access = {
    group_ids: [...groupIds],
    ...compact({ agent_ids: agentIds.length > 0 ? [...agentIds] : undefined }),
  }
  return { resource, id, access }
}

/** Coordinates are strings here. */
const encodeGeolocation = (geolocation: Geolocation | null): agentPushes.VisitGeolocation =>
  geolocation === null
    ? {}
    : {
        ...compact({
          latitude: geolocation.latitude?.toFixed(coordinateDecimals),
          longitude: geolocation.longitude?.toFixed(coordinateDecimals),
        }),
        ...encodePlace(geolocation),
      }

const coordinateDecimals = 4

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
