import type { Fact } from '../../domain/facts.ts'
import type { customerPushesV31 } from '../../protocol.ts'
import { encodePageView } from '../factPayloads.ts'
import { toSeconds } from '../instants.ts'
import { encodeSharedPush, encodeTransfer, inLastThread } from '../model_v3_0/push.ts'
import { encodeAccess, mayCustomerRead } from '../structureParts.ts'
import type { WireContext } from '../wireContext.ts'
import { encodeChatWithThread, encodeCustomer, encodeUser } from './structures.ts'

type Pushes = customerPushesV31.CustomerPushes
export type CustomerPush = { [Name in keyof Pushes]: { action: Name; payload: Pushes[Name] } }[keyof Pushes]

/** Facts as pushes of Customer 3.1. Source: S000; spec/catalogue/customer-rtm-v3.1.json, pushes. */
export function encodeCustomerPush(fact: Fact, context: WireContext): CustomerPush | null {
  switch (fact.type) {
    case 'threadStarted':
      return {
        action: 'incoming_chat_thread',
        payload: { chat: encodeChatWithThread(fact.view, fact.thread, context) },
      }
    case 'eventAdded':
    case 'eventUpdated':
      return mayCustomerRead(fact.event) ? encodeSharedPush(fact, context) : null
    case 'typingIndicator':
      return fact.recipients === 'all' ? encodeSharedPush(fact, context) : null
    case 'chatTransferred':
      return { action: 'chat_transferred', payload: { ...inLastThread(fact), ...encodeTransfer(fact) } }
    case 'userAdded':
      return {
        action: 'chat_user_added',
        payload: {
          ...inLastThread(fact),
          user: encodeUser(fact.user, context),
          user_type: fact.user.kind,
        },
      }
    // The groups alone: which agents may see a chat is none of the customer's business.
    case 'accessSet':
      return {
        action: 'access_set',
        payload: { resource: fact.resource, id: fact.id, access: encodeAccess(fact.access) },
      }
    case 'eventsMarkedAsSeen':
      return {
        action: 'last_seen_timestamp_updated',
        payload: { ...inLastThread(fact), user_id: fact.userId, timestamp: toSeconds(fact.seenUpTo) },
      }
    case 'customerUpdated':
      return { action: 'customer_updated', payload: { customer: encodeCustomer(fact.customer, context) } }
    case 'customerPageUpdated':
      return { action: 'customer_page_updated', payload: encodePageView(fact) }
    case 'customerSideStorageUpdated':
      return {
        action: 'customer_side_storage_updated',
        payload: { customer_side_storage: { ...fact.storage } },
      }
    // The connection itself ends with it.
    case 'customerCutOff':
      return null
    // Agents alone learn of these, and this version has neither the queue nor greetings among its pushes.
    case 'accessGranted':
    case 'accessRevoked':
    case 'customerBanned':
    case 'customerCreated':
    case 'threadTagged':
    case 'threadUntagged':
    case 'greetingShown':
    case 'greetingAccepted':
    case 'greetingCanceled':
    case 'sneakPeek':
    case 'visitStarted':
    case 'visitEnded':
    case 'agentUpdated':
    case 'queuePositionUpdated':
      return null
    default:
      return encodeSharedPush(fact, context)
  }
}
