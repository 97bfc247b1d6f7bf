import type { Fact } from '../../domain/facts.ts'
import { assertNever } from '../../domain/result.ts'
import type { customerPushes, customerStructures } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { encodeMulticast, encodePageView, encodePostback, encodeTyping } from '../factPayloads.ts'
import { toRfc3339 } from '../instants.ts'
import { bareProperties, propertyNames } from '../properties.ts'
import { inThread, mayCustomerRead, ofEvent } from '../structureParts.ts'
import type { WireContext } from '../wireContext.ts'
import { encodeGreeting } from './greeting.ts'
import {
  encodeChat,
  encodeCustomer,
  encodeEvent,
  encodeQueue,
  encodeThread,
  encodeUser,
  publicUserId,
} from './structures.ts'

type Pushes = customerPushes.CustomerPushes
export type CustomerPush = { [Name in keyof Pushes]: { action: Name; payload: Pushes[Name] } }[keyof Pushes]

/** Facts as pushes of Customer 3.2. Source: S002; spec/catalogue/customer-rtm-v3.2.json, pushes. */
export function encodeCustomerPush(fact: Fact, context: WireContext): CustomerPush | null {
  switch (fact.type) {
    case 'threadStarted':
      return { action: 'incoming_chat', payload: encodeIncomingChat(fact, context) }
    case 'threadClosed':
      return {
        action: 'chat_deactivated',
        payload: { ...inThread(fact), ...compact({ user_id: maybeUser(fact.closedBy, context) }) },
      }
    case 'eventAdded':
    case 'eventUpdated': {
      if (!mayCustomerRead(fact.event)) return null
      const payload = {
        chat_id: fact.event.chatId,
        thread_id: fact.event.threadId,
        event: encodeEvent(fact.event, context),
      }
      return { action: fact.type === 'eventAdded' ? 'incoming_event' : 'event_updated', payload }
    }
    case 'chatTransferred':
      return {
        action: 'chat_transferred',
        payload: {
          ...inMaybeThread(fact),
          reason: fact.reason,
          transferred_to: encodeTarget(fact.to, context),
          ...compact({
            requester_id: maybeUser(fact.requesterId, context),
            queue: fact.queue === null ? undefined : encodeQueue(fact.queue),
          }),
        },
      }
    case 'userAdded':
      return {
        action: 'user_added_to_chat',
        payload: {
          ...inMaybeThread(fact),
          user: encodeUser(fact.user, context),
          reason: fact.reason,
          ...compact({ requester_id: maybeUser(fact.requesterId, context) }),
        },
      }
    case 'userRemoved':
      return {
        action: 'user_removed_from_chat',
        payload: {
          ...inMaybeThread(fact),
          user_id: publicUserId(context, fact.userId),
          reason: fact.reason,
          ...compact({ requester_id: maybeUser(fact.requesterId, context) }),
        },
      }
    case 'queuePositionUpdated': {
      const { position, wait_time } = encodeQueue(fact.queue)
      return {
        action: 'queue_position_updated',
        payload: { ...inThread(fact), queue: { position, wait_time } },
      }
    }
    case 'eventsMarkedAsSeen':
      return {
        action: 'events_marked_as_seen',
        payload: {
          user_id: publicUserId(context, fact.userId),
          chat_id: fact.chatId,
          seen_up_to: toRfc3339(fact.seenUpTo),
        },
      }
    case 'chatPropertiesUpdated':
      return {
        action: 'chat_properties_updated',
        payload: { chat_id: fact.chatId, properties: bareProperties(fact.properties) },
      }
    case 'chatPropertiesDeleted':
      return {
        action: 'chat_properties_deleted',
        payload: { chat_id: fact.chatId, properties: propertyNames(fact.names) },
      }
    case 'threadPropertiesUpdated':
      return {
        action: 'thread_properties_updated',
        payload: { ...inThread(fact), properties: bareProperties(fact.properties) },
      }
    case 'threadPropertiesDeleted':
      return {
        action: 'thread_properties_deleted',
        payload: { ...inThread(fact), properties: propertyNames(fact.names) },
      }
    case 'eventPropertiesUpdated':
      return {
        action: 'event_properties_updated',
        payload: { ...ofEvent(fact), properties: bareProperties(fact.properties) },
      }
    case 'eventPropertiesDeleted':
      return {
        action: 'event_properties_deleted',
        payload: { ...ofEvent(fact), properties: propertyNames(fact.names) },
      }
    case 'postbackSent':
      return { action: 'incoming_rich_message_postback', payload: encodePostback(fact, userIdFor(context)) }
    case 'typingIndicator':
      if (fact.recipients !== 'all') return null
      return { action: 'incoming_typing_indicator', payload: encodeTyping(fact, userIdFor(context)) }
    case 'customerUpdated':
      return { action: 'customer_updated', payload: { customer: encodeCustomer(fact.customer, context) } }
    case 'customerPageUpdated':
      return { action: 'customer_page_updated', payload: encodePageView(fact) }
    case 'multicast':
      return { action: 'incoming_multicast', payload: encodeMulticast(fact, userIdFor(context)) }
    case 'customerSideStorageUpdated':
      return {
        action: 'customer_side_storage_updated',
        payload: { customer_side_storage: { ...fact.storage } },
      }
    case 'greetingShown':
      return { action: 'incoming_greeting', payload: encodeGreeting(fact.greeting, context) }
    case 'greetingAccepted':
      return { action: 'greeting_accepted', payload: { unique_id: fact.uniqueId } }
    case 'greetingCanceled':
      return { action: 'greeting_canceled', payload: { unique_id: fact.uniqueId } }
    // The connection itself ends with it.
    case 'customerCutOff':
      return null
    // Agents alone learn of these; a change of access reaches customers as a transfer.
    case 'accessGranted':
    case 'accessRevoked':
    case 'accessSet':
    case 'customerBanned':
    case 'customerCreated':
    case 'threadTagged':
    case 'threadUntagged':
    case 'sneakPeek':
    case 'visitStarted':
    case 'visitEnded':
    case 'agentUpdated':
      return null
    default:
      return assertNever(fact)
  }
}

function encodeIncomingChat(
  { view, thread, requesterId, transferredFrom }: Extract<Fact, { type: 'threadStarted' }>,
  context: WireContext,
): Pushes['incoming_chat'] {
  const origin = transferredFrom === null ? undefined : encodeTarget(transferredFrom, context)
  const chat: customerStructures.IncomingChat = {
    ...encodeChat(view, null, context),
    thread: encodeThread(thread, context),
    ...compact({ transferred_from: origin }),
  }
  return { chat, ...compact({ requester_id: maybeUser(requesterId, context) }) }
}

type Target = { readonly groupIds: readonly number[]; readonly agentIds: readonly string[] }

const encodeTarget = ({ groupIds, agentIds }: Target, context: WireContext) =>
  compact({
    group_ids: groupIds.length > 0 ? [...groupIds] : undefined,
    agent_ids: agentIds.length > 0 ? agentIds.map((id) => context.publicAgentId(id)) : undefined,
  })

const inMaybeThread = ({ chatId, threadId }: { chatId: string; threadId: string | null }) => ({
  chat_id: chatId,
  ...compact({ thread_id: threadId ?? undefined }),
})

const userIdFor = (context: WireContext) => (userId: string) => publicUserId(context, userId)

const maybeUser = (userId: string | null, context: WireContext) =>
  userId === null ? undefined : publicUserId(context, userId)
