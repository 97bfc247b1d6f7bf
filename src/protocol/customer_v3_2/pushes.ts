import type { CustomerDisconnectReason } from '../errors.ts'
import type {
  Customer,
  Event,
  Greeting,
  IncomingChat,
  Properties,
  PropertyNames,
  Queue,
  TypingIndicator,
  User,
} from './structures.ts'

type InChat = { chat_id: string }
type InThread = { chat_id: string; thread_id: string }
type OfEvent = { chat_id: string; thread_id: string; event_id: string }

/**
 * Every push of the Customer Chat RTM API 3.2 with its payload.
 * Source: S002; spec/catalogue/customer-rtm-v3.2.json.
 */
export type CustomerPushes = {
  incoming_chat: { requester_id?: string; chat: IncomingChat }
  /** `user_id` is missing when the router closed the thread. */
  chat_deactivated: InThread & { user_id?: string }
  chat_transferred: {
    chat_id: string
    thread_id?: string
    requester_id?: string
    reason: string
    transferred_to: { group_ids?: number[]; agent_ids?: string[] }
    queue?: Queue
  }
  user_added_to_chat: {
    chat_id: string
    thread_id?: string
    user: User
    reason: string
    requester_id?: string
  }
  user_removed_from_chat: {
    chat_id: string
    thread_id?: string
    user_id: string
    reason: string
    requester_id?: string
  }
  incoming_event: InThread & { event: Event }
  event_updated: InThread & { event: Event }
  incoming_rich_message_postback: OfEvent & { user_id: string; postback: { id: string; toggled: boolean } }
  chat_properties_updated: InChat & { properties: Properties }
  chat_properties_deleted: InChat & { properties: PropertyNames }
  thread_properties_updated: InThread & { properties: Properties }
  thread_properties_deleted: InThread & { properties: PropertyNames }
  event_properties_updated: OfEvent & { properties: Properties }
  event_properties_deleted: OfEvent & { properties: PropertyNames }
  customer_updated: { customer: Customer }
  /** `timestamp` is in seconds. */
  customer_page_updated: { url: string; title: string; timestamp: number }
  /** Replaces the stored map; it goes back in the next `login`. */
  customer_side_storage_updated: { customer_side_storage: { [key: string]: string } }
  /** The server closes the connection afterwards. `timeout` is in seconds. */
  customer_disconnected: { reason: CustomerDisconnectReason; data?: { region?: string; timeout?: number } }
  incoming_typing_indicator: InThread & { typing_indicator: TypingIndicator }
  incoming_multicast: { author_id?: string; content: unknown; type?: string }
  events_marked_as_seen: { user_id: string; chat_id: string; seen_up_to: string }
  incoming_greeting: Greeting
  greeting_accepted: { unique_id: string }
  greeting_canceled: { unique_id: string }
  queue_position_updated: InThread & { queue: Pick<Queue, 'position' | 'wait_time'> }
}

export type CustomerPush = keyof CustomerPushes

/** The names of all pushes; the type holds the list to the table above. */
export const customerPushes = [
  'incoming_chat',
  'chat_deactivated',
  'chat_transferred',
  'user_added_to_chat',
  'user_removed_from_chat',
  'incoming_event',
  'event_updated',
  'incoming_rich_message_postback',
  'chat_properties_updated',
  'chat_properties_deleted',
  'thread_properties_updated',
  'thread_properties_deleted',
  'event_properties_updated',
  'event_properties_deleted',
  'customer_updated',
  'customer_page_updated',
  'customer_side_storage_updated',
  'customer_disconnected',
  'incoming_typing_indicator',
  'incoming_multicast',
  'events_marked_as_seen',
  'incoming_greeting',
  'greeting_accepted',
  'greeting_canceled',
  'queue_position_updated',
] as const satisfies readonly CustomerPush[]
