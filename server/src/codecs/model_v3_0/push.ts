import type { Fact } from '../../domain/facts.ts'
import { assertNever } from '../../domain/result.ts'
import type { agentPushes } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { encodeMulticast, encodePostback, encodeTyping } from '../factPayloads.ts'
import { propertyNames, wrappedProperties } from '../properties.ts'
import { inThread, ofEvent } from '../structureParts.ts'
import type { WireContext } from '../wireContext.ts'
import { encodeEvent } from './structures.ts'

type Shared = Pick<
  agentPushes.AgentPushes,
  | 'thread_closed'
  | 'incoming_event'
  | 'event_updated'
  | 'chat_user_removed'
  | 'chat_properties_updated'
  | 'chat_properties_deleted'
  | 'chat_thread_properties_updated'
  | 'chat_thread_properties_deleted'
  | 'event_properties_updated'
  | 'event_properties_deleted'
  | 'incoming_rich_message_postback'
  | 'incoming_typing_indicator'
  | 'incoming_multicast'
>
type SharedPush = { [Name in keyof Shared]: { action: Name; payload: Shared[Name] } }[keyof Shared]

type SharedFact = Extract<
  Fact,
  {
    type:
      | 'threadClosed'
      | 'eventAdded'
      | 'eventUpdated'
      | 'userRemoved'
      | 'chatPropertiesUpdated'
      | 'chatPropertiesDeleted'
      | 'threadPropertiesUpdated'
      | 'threadPropertiesDeleted'
      | 'eventPropertiesUpdated'
      | 'eventPropertiesDeleted'
      | 'postbackSent'
      | 'typingIndicator'
      | 'multicast'
  }
>

/** Everybody is known by the id that the server uses. */
const asIs = (userId: string): string => userId

/** Facts that agents of 3.0 and customers of 3.1 are told in the same words. */
export function encodeSharedPush(fact: SharedFact, context: WireContext): SharedPush {
  switch (fact.type) {
    case 'threadClosed':
      return {
        action: 'thread_closed',
        payload: { ...inThread(fact), ...compact({ user_id: fact.closedBy ?? undefined }) },
      }
    case 'eventAdded':
    case 'eventUpdated':
      return {
        action: fact.type === 'eventAdded' ? 'incoming_event' : 'event_updated',
        payload: {
          chat_id: fact.event.chatId,
          thread_id: fact.event.threadId,
          event: encodeEvent(fact.event, context),
        },
      }
    case 'userRemoved':
      return {
        action: 'chat_user_removed',
        payload: { ...inLastThread(fact), user_id: fact.userId, user_type: fact.userKind },
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
    case 'eventPropertiesUpdated':
      return {
        action: 'event_properties_updated',
        payload: { ...ofEvent(fact), properties: wrappedProperties(fact.properties) },
      }
    case 'eventPropertiesDeleted':
      return {
        action: 'event_properties_deleted',
        payload: { ...ofEvent(fact), properties: propertyNames(fact.names) },
      }
    case 'postbackSent':
      return { action: 'incoming_rich_message_postback', payload: encodePostback(fact, asIs) }
    case 'typingIndicator':
      return { action: 'incoming_typing_indicator', payload: encodeTyping(fact, asIs) }
    case 'multicast':
      return { action: 'incoming_multicast', payload: encodeMulticast(fact, asIs) }
    default:
      return assertNever(fact)
  }
}

/** Groups when groups were meant, whoever of them has got the chat; else agents. Source: versions.md section 4. */
export const encodeTransfer = ({ requesterId, to }: Extract<Fact, { type: 'chatTransferred' }>) => ({
  ...compact({ requester_id: requesterId ?? undefined }),
  ...(to.groupIds.length > 0
    ? { type: 'group' as const, ids: [...to.groupIds] }
    : { type: 'agent' as const, ids: [...to.agentIds] }),
})

/** The documents have no word for a change of members outside any thread; the member is there, and empty. */
export const inLastThread = ({ chatId, threadId }: { chatId: string; threadId: string | null }) => ({
  chat_id: chatId,
  thread_id: threadId ?? '',
})
