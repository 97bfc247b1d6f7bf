import type {
  Access,
  AgentCard,
  Chat,
  ChatSummary,
  CustomerProfile,
  Form,
  Greeting,
  GroupStatus,
  NewEvent,
  Properties,
  PropertyNames,
  SessionFields,
  Thread,
} from './structures.ts'

/** A method without result answers `{}`. */
export type Nothing = { [key: string]: never }

/**
 * Every method of the Customer Chat RTM API 3.2 with its request and response payloads.
 * Source: S002; spec/catalogue/customer-rtm-v3.2.json.
 */
export type CustomerActions = {
  login: { request: LoginRequest; response: LoginResponse }
  ping: { request: Nothing; response: Nothing }
  list_chats: { request: ListChatsRequest; response: ListChatsResponse }
  list_threads: { request: ListThreadsRequest; response: ListThreadsResponse }
  get_chat: { request: { chat_id: string; thread_id?: string }; response: Chat }
  start_chat: { request: StartChatRequest; response: StartChatResponse }
  activate_chat: { request: ActivateChatRequest; response: ActivateChatResponse }
  deactivate_chat: { request: { chat_id: string }; response: Nothing }
  send_event: { request: SendEventRequest; response: { event_id: string } }
  send_rich_message_postback: { request: SendPostbackRequest; response: Nothing }
  send_sneak_peek: { request: { chat_id: string; sneak_peek_text: string }; response: Nothing }
  update_chat_properties: { request: { chat_id: string; properties: Properties }; response: Nothing }
  delete_chat_properties: { request: { chat_id: string; properties: PropertyNames }; response: Nothing }
  update_thread_properties: {
    request: { chat_id: string; thread_id: string; properties: Properties }
    response: Nothing
  }
  delete_thread_properties: {
    request: { chat_id: string; thread_id: string; properties: PropertyNames }
    response: Nothing
  }
  update_event_properties: {
    request: { chat_id: string; thread_id: string; event_id: string; properties: Properties }
    response: Nothing
  }
  delete_event_properties: {
    request: { chat_id: string; thread_id: string; event_id: string; properties: PropertyNames }
    response: Nothing
  }
  update_customer: { request: CustomerData; response: Nothing }
  update_customer_page: { request: CustomerPage; response: Nothing }
  set_customer_session_fields: { request: { session_fields: SessionFields }; response: Nothing }
  get_customer: { request: Nothing; response: CustomerProfile }
  list_group_statuses: { request: ListGroupStatusesRequest; response: ListGroupStatusesResponse }
  get_form: { request: { group_id: number; type: 'prechat' | 'postchat' }; response: GetFormResponse }
  get_predicted_agent: { request: { group_id?: number }; response: AgentCard }
  get_url_info: { request: { url: string }; response: UrlInfo }
  mark_events_as_seen: { request: { chat_id: string; seen_up_to: string }; response: Nothing }
  accept_greeting: { request: { greeting_id: number; unique_id: string }; response: Nothing }
  cancel_greeting: { request: { unique_id: string }; response: Nothing }
}

export type CustomerAction = keyof CustomerActions

/** At least one member is needed in `update_customer`. */
export type CustomerData = { name?: string; email?: string; avatar?: string; session_fields?: SessionFields }

export type CustomerPage = { url: string; title?: string }

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
  application?: { name?: string; version?: string; channel_type?: string }
}

export type LoginResponse = {
  customer: CustomerProfile
  has_active_thread: boolean
  chats: { chat_id: string; has_active_thread?: boolean; has_unread_events: boolean }[]
  greeting?: Greeting & { accepted: boolean }
  __priv_dynamic_config: {
    online_groups_ids?: number[]
    customer_groups: {
      monitoring: { id: number; static_config_url?: string; language_config_url?: string }
    }
  }
}

export type ListChatsRequest = { limit?: number; sort_order?: 'asc' | 'desc'; page_id?: string }

export type ListChatsResponse = {
  chats_summary: ChatSummary[]
  total_chats: number
  next_page_id?: string
  previous_page_id?: string
}

/** `min_events_count` and `limit` exclude each other. */
export type ListThreadsRequest = {
  chat_id: string
  sort_order?: 'asc' | 'desc'
  limit?: number
  page_id?: string
  min_events_count?: number
}

export type ListThreadsResponse = {
  threads: Thread[]
  found_threads: number
  next_page_id?: string
  previous_page_id?: string
}

export type InitialThread = { events?: NewEvent[]; properties?: Properties }

export type StartChatRequest = {
  chat?: {
    properties?: Properties
    access?: Access
    /** At most one: the caller. */
    users?: { id: string; type: 'customer' }[]
    thread?: InitialThread
  }
  continuous?: boolean
}

/** `event_ids` holds the ids of the caller's events and is missing where there were none. */
export type StartChatResponse = { chat_id: string; thread_id: string; event_ids?: string[] }

export type ActivateChatRequest = {
  chat: { id: string; properties?: Properties; access?: Access; thread?: InitialThread }
  /** Absent leaves the mode as it was. */
  continuous?: boolean
}

export type ActivateChatResponse = { thread_id: string; event_ids?: string[] }

export type SendEventRequest = { chat_id: string; event: NewEvent; attach_to_last_thread?: boolean }

export type SendPostbackRequest = {
  chat_id: string
  thread_id: string
  event_id: string
  postback: { id: string; toggled: boolean }
}

/** One of the two is needed. */
export type ListGroupStatusesRequest = { all?: boolean; group_ids?: number[] }

/** Keys are group ids; unknown groups are left out. */
export type ListGroupStatusesResponse = { groups_status: { [groupId: string]: GroupStatus } }

/** `form` is missing when the form is not enabled. */
export type GetFormResponse = { enabled: boolean; form?: Form }

/** `image_url` comes without scheme. */
export type UrlInfo = {
  url: string
  title?: string
  description?: string
  image_url?: string
  image_original_url?: string
  image_width?: number
  image_height?: number
}

/** The names of all methods; the type holds the list to the table above. */
export const customerActions = [
  'login',
  'ping',
  'list_chats',
  'list_threads',
  'get_chat',
  'start_chat',
  'activate_chat',
  'deactivate_chat',
  'send_event',
  'send_rich_message_postback',
  'send_sneak_peek',
  'update_chat_properties',
  'delete_chat_properties',
  'update_thread_properties',
  'delete_thread_properties',
  'update_event_properties',
  'delete_event_properties',
  'update_customer',
  'update_customer_page',
  'set_customer_session_fields',
  'get_customer',
  'list_group_statuses',
  'get_form',
  'get_predicted_agent',
  'get_url_info',
  'mark_events_as_seen',
  'accept_greeting',
  'cancel_greeting',
] as const satisfies readonly CustomerAction[]
