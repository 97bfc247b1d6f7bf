import type { SendEventRequest } from '../agent_v3_0/actions.ts'
import type { CustomerPage, Nothing, SendPostbackRequest } from '../customer_v3_2/actions.ts'
import type {
  Access,
  AgentCard,
  BareProperties,
  ChatSummary,
  ChatWithThread,
  ChatWithThreads,
  Customer,
  Event,
  Form,
  Greeting,
  GroupStatus,
  NewEvent,
  PropertyNames,
  ThreadSummary,
} from './structures.ts'

type InChat = { chat_id: string }
type InThread = { chat_id: string; thread_id: string }
type OfEvent = { chat_id: string; thread_id: string; event_id: string }

/**
 * Every method of the Customer Chat RTM API 3.1 with its request and response payloads; but for `login`, `ping` and
 * `update_customer_page` they are those of the Customer Chat Web API 3.0 too.
 * Source: S000, S003; spec/catalogue/customer-rtm-v3.1.json.
 */
export type CustomerActions = {
  login: { request: LoginRequest; response: LoginResponse }
  ping: { request: Nothing; response: Nothing }
  get_chats_summary: { request: GetChatsSummaryRequest; response: GetChatsSummaryResponse }
  get_chat_threads_summary: { request: GetChatThreadsSummaryRequest; response: GetChatThreadsSummaryResponse }
  get_chat_threads: { request: InChat & { thread_ids?: string[] }; response: { chat: ChatWithThreads } }
  start_chat: { request: StartChatRequest; response: { chat: ChatWithThread } }
  activate_chat: { request: ActivateChatRequest; response: { chat: ChatWithThreads } }
  close_thread: { request: InChat; response: Nothing }
  send_event: { request: SendEventRequest; response: { thread_id: string; event: Event } }
  send_rich_message_postback: { request: SendPostbackRequest; response: Nothing }
  send_sneak_peek: { request: InChat & { sneak_peek_text: string }; response: Nothing }
  update_chat_properties: { request: InChat & { properties: BareProperties }; response: Nothing }
  delete_chat_properties: { request: InChat & { properties: PropertyNames }; response: Nothing }
  update_chat_thread_properties: { request: InThread & { properties: BareProperties }; response: Nothing }
  delete_chat_thread_properties: { request: InThread & { properties: PropertyNames }; response: Nothing }
  update_event_properties: { request: OfEvent & { properties: BareProperties }; response: Nothing }
  delete_event_properties: { request: OfEvent & { properties: PropertyNames }; response: Nothing }
  /** The customer is the payload itself; in the push it stands under `customer`. */
  update_customer: { request: CustomerData; response: Customer }
  update_customer_page: { request: CustomerPage; response: Nothing }
  set_customer_fields: { request: { fields: { [key: string]: string } }; response: Nothing }
  get_groups_status: { request: GetGroupsStatusRequest; response: GetGroupsStatusResponse }
  get_form: { request: { group_id: number; type: 'prechat' | 'postchat' }; response: GetFormResponse }
  get_predicted_agent: { request: { group_id?: number }; response: { agent: AgentCard } }
  get_url_details: { request: { url: string }; response: UrlDetails }
  update_last_seen_timestamp: { request: InChat & { timestamp?: number }; response: { timestamp: number } }
}

export type CustomerAction = keyof CustomerActions

/** At least one member is needed in `update_customer`; `fields` are merged into the present ones. */
export type CustomerData = {
  name?: string
  email?: string
  avatar?: string
  fields?: { [key: string]: string }
}

export type LoginRequest = {
  /** `Bearer <customer access token>` */
  token: string
  customer?: CustomerData
  customer_page?: CustomerPage
  /** The map last received in `customer_side_storage_updated`. */
  customer_side_storage?: { [key: string]: string }
  is_mobile?: boolean
  /** The group the customer is monitored in; 0 when absent. */
  group_id?: number
  referrer?: string
}

export type LoginResponse = {
  customer_id: string
  has_active_thread: boolean
  chats: { chat_id: string; has_unread_events: boolean }[]
  __priv_dynamic_config: {
    customer_data: CustomerCounts
    online_groups_ids?: number[]
    global_properties: { [key: string]: unknown }
    customer_groups: {
      monitoring: { id: number } & GroupConfig
      /** By group id: the customer's chats in that group. */
      chats: { [groupId: string]: { chat_ids: string[] } & GroupConfig }
    }
    static_config_version: string
    predicted_agent?: AgentCard
    greeting?: Greeting
  }
}

/** Where the license's public settings and texts are. */
export type GroupConfig = { static_config_url: string; language_config_url: string }

export type CustomerCounts = {
  name?: string
  last_visit_timestamp: number
  page_views_count: number
  visits_count: number
  chats_count: number
  invitations_shown_count: number
  invitations_accepted_count: number
  client_version: string
  fields: string
  group_id: number
}

export type GetChatsSummaryRequest = { offset?: number; limit?: number }

export type GetChatsSummaryResponse = { chats_summary: ChatSummary[]; total_chats: number }

export type GetChatThreadsSummaryRequest = { chat_id: string; offset?: number; limit?: number }

/** The newest thread first; `total_threads` counts all of the chat. */
export type GetChatThreadsSummaryResponse = { threads_summary: ThreadSummary[]; total_threads: number }

export type InitialThread = { events?: NewEvent[]; properties?: BareProperties }

export type StartChatRequest = {
  chat?: {
    properties?: BareProperties
    access?: Access
    /** At most one: the caller. */
    users?: { id: string; type: 'customer' }[]
    thread?: InitialThread
  }
  continuous?: boolean
}

export type ActivateChatRequest = {
  chat: { id: string; properties?: BareProperties; access?: Access; thread?: InitialThread }
  /** Absent leaves the mode as it was. */
  continuous?: boolean
}

/** One of the two is needed over RTM. Clients in the field send the same list again as `group_ids`. */
export type GetGroupsStatusRequest = { all?: boolean; groups?: number[]; group_ids?: number[] }

/** Keys are group ids; unknown groups are left out. */
export type GetGroupsStatusResponse = { groups_status: { [groupId: string]: GroupStatus } }

/** `form` is missing when the form is not enabled. */
export type GetFormResponse = { enabled: boolean; form?: Form }

/** `image_url` comes without scheme. */
export type UrlDetails = {
  url: string
  title?: string
  description?: string
  image_url?: string
  image_width?: number
  image_height?: number
}

/** The names of all methods; the type holds the list to the table above. */
export const customerActions = [
  'login',
  'ping',
  'get_chats_summary',
  'get_chat_threads_summary',
  'get_chat_threads',
  'start_chat',
  'activate_chat',
  'close_thread',
  'send_event',
  'send_rich_message_postback',
  'send_sneak_peek',
  'update_chat_properties',
  'delete_chat_properties',
  'update_chat_thread_properties',
  'delete_chat_thread_properties',
  'update_event_properties',
  'delete_event_properties',
  'update_customer',
  'update_customer_page',
  'set_customer_fields',
  'get_groups_status',
  'get_form',
  'get_predicted_agent',
  'get_url_details',
  'update_last_seen_timestamp',
] as const satisfies readonly CustomerAction[]
