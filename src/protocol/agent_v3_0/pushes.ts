import type { AgentDisconnectReason } from '../errors.ts'
import type {
  Access,
  ChatWithThread,
  Customer,
  Event,
  Properties,
  PropertyNames,
  RoutingStatus,
  SneakPeek,
  TypingIndicator,
  User,
} from './structures.ts'

type InChat = { chat_id: string }
type InThread = { chat_id: string; thread_id: string }
type OfEvent = { chat_id: string; thread_id: string; event_id: string }
type AccessChange = { resource: 'chat' | 'customer'; id: string; access: Access & { agent_ids?: string[] } }

/**
 * Every push of the Agent Chat RTM API 3.0 with its payload.
 * Source: S001; spec/catalogue/agent-rtm-v3.0.json.
 */
export type AgentPushes = {
  incoming_chat_thread: { chat: ChatWithThread }
  /** `user_id` is missing when the router closed the thread. */
  thread_closed: InThread & { user_id?: string }
  chat_transferred:
    | { chat_id: string; requester_id?: string; type: 'agent'; ids: string[] }
    | { chat_id: string; requester_id?: string; type: 'group'; ids: number[] }
  access_granted: AccessChange
  access_revoked: AccessChange
  access_set: AccessChange
  chat_user_added: InThread & { user: User; user_type: 'agent' | 'customer' }
  chat_user_removed: InThread & { user_id: string; user_type: 'agent' | 'customer' }
  incoming_event: InThread & { event: Event }
  event_updated: InThread & { event: Event }
  incoming_rich_message_postback: OfEvent & { user_id: string; postback: { id: string; toggled: boolean } }
  chat_properties_updated: InChat & { properties: Properties }
  chat_properties_deleted: InChat & { properties: PropertyNames }
  chat_thread_properties_updated: InThread & { properties: Properties }
  chat_thread_properties_deleted: InThread & { properties: PropertyNames }
  event_properties_updated: OfEvent & { properties: Properties }
  event_properties_deleted: OfEvent & { properties: PropertyNames }
  chat_thread_tagged: InThread & { tag: string }
  chat_thread_untagged: InThread & { tag: string }
  agent_updated: { agent_id: string; routing_status: RoutingStatus }
  /** The server closes the connection afterwards. */
  agent_disconnected: { reason: AgentDisconnectReason; data?: { region?: string } }
  customer_banned: { customer_id: string; ban: { days: number } }
  customer_created: { customer: Customer }
  /** Flat, unlike the push of the same name on the customer side. */
  customer_updated: {
    id: string
    type: 'customer'
    name?: string
    email?: string
    avatar?: string
    present: boolean
    banned: boolean
    fields?: { [key: string]: string }
  }
  customer_visit_started: {
    customer_id: string
    visit_id: number
    started_at: string
    ip: string
    user_agent: string
    geolocation: VisitGeolocation
  }
  customer_visit_ended: { customer_id: string; visit_id: number; ended_at: string }
  /** Other members than the push of the same name on the customer side. */
  customer_page_updated: {
    customer_id: string
    visit_id: number
    opened_at: string
    url: string
    title: string
    referrer: string
  }
  incoming_multicast: { author_id?: string; content: unknown; type?: string }
  incoming_typing_indicator: InThread & { typing_indicator: TypingIndicator }
  incoming_sneak_peek: InThread & { sneak_peek: SneakPeek }
  last_seen_timestamp_updated: { user_id: string; chat_id: string; timestamp: number }
}

/** Coordinates are strings of decimal degrees. */
export type VisitGeolocation = {
  latitude?: string
  longitude?: string
  country?: string
  country_code?: string
  region?: string
  city?: string
  timezone?: string
}

export type AgentPush = keyof AgentPushes

/** The names of all pushes; the type holds the list to the table above. */
export const agentPushes = [
  'incoming_chat_thread',
  'thread_closed',
  'chat_transferred',
  'access_granted',
  'access_revoked',
  'access_set',
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
  'chat_thread_tagged',
  'chat_thread_untagged',
  'agent_updated',
  'agent_disconnected',
  'customer_banned',
  'customer_created',
  'customer_updated',
  'customer_visit_started',
  'customer_visit_ended',
  'customer_page_updated',
  'incoming_multicast',
  'incoming_typing_indicator',
  'incoming_sneak_peek',
  'last_seen_timestamp_updated',
] as const satisfies readonly AgentPush[]
