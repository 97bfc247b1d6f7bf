import type { AgentPushes } from '../agent_v3_0/pushes.ts'
import type { CustomerPushes as CustomerPushesV32 } from '../customer_v3_2/pushes.ts'
import type { CustomerDisconnectReasonV31 } from '../errors.ts'
import type { Access, ChatWithThread, Customer, User } from './structures.ts'

type InThread = { chat_id: string; thread_id: string }

/** What agents read in the same words. */
type SharedWithAgents = Pick<
  AgentPushes,
  | 'thread_closed'
  | 'chat_user_removed'
  | 'incoming_event'
  | 'event_updated'
  | 'incoming_rich_message_postback'
  | 'chat_properties_updated'
  | 'chat_properties_deleted'
  | 'chat_thread_properties_updated'
  | 'chat_thread_properties_deleted'
  | 'event_properties_updated'
  | 'event_properties_deleted'
  | 'incoming_typing_indicator'
  | 'incoming_multicast'
>

/** What version 3.2 has kept. */
type KeptInV32 = Pick<CustomerPushesV32, 'customer_page_updated' | 'customer_side_storage_updated'>

/**
 * Every push of the Customer Chat RTM API 3.1 with its payload.
 * Source: S000; spec/catalogue/customer-rtm-v3.1.json.
 */
export type CustomerPushes = SharedWithAgents &
  KeptInV32 & {
    incoming_chat_thread: { chat: ChatWithThread }
    access_set: { resource: 'chat' | 'customer'; id: string; access: Access }
    chat_transferred: InThread & { requester_id?: string } & (
        | { type: 'agent'; ids: string[] }
        | { type: 'group'; ids: number[] }
      )
    chat_user_added: InThread & { user: User; user_type: 'agent' | 'customer' }
    customer_updated: { customer: Customer }
    /** The server closes the connection afterwards. `timeout` is in seconds. */
    customer_disconnected: {
      reason: CustomerDisconnectReasonV31
      data?: { region?: string; timeout?: number }
    }
    last_seen_timestamp_updated: InThread & { user_id: string; timestamp: number }
  }

export type CustomerPush = keyof CustomerPushes

/** The names of all pushes; the type holds the list to the table above. */
export const customerPushes = [
  'incoming_chat_thread',
  'thread_closed',
  'access_set',
  'chat_transferred',
  'chat_user_added',
  'chat_user_removed',
  'incoming_event',
  'event_updated',
  'incoming_rich_message_postback',
  'chat_properties_updated',
  'chat_properties_deleted',
  'chat_thread_properties_updated',
  'chat_thread_properties_deleted',
  'event_properties_updated',
  'event_properties_deleted',
  'customer_updated',
  'customer_page_updated',
  'customer_side_storage_updated',
  'customer_disconnected',
  'incoming_typing_indicator',
  'incoming_multicast',
  'last_seen_timestamp_updated',
] as const satisfies readonly CustomerPush[]
