import type {
  Access,
  AccessTarget,
  BareProperties,
  ChatSummary,
  ChatWithThread,
  ChatWithThreads,
  Customer,
  Event,
  License,
  MyProfile,
  NewEvent,
  PropertyNames,
  Recipients,
  RoutingStatus,
} from './structures.ts'

/** A method without result answers `{}`. */
export type Nothing = { [key: string]: never }

type InChat = { chat_id: string }
type InThread = { chat_id: string; thread_id: string }
type OfEvent = { chat_id: string; thread_id: string; event_id: string }
type AccessRequest = { resource: 'chat' | 'customer'; id: string; access: AccessTarget }

/**
 * Every method of the Agent Chat RTM API 3.0 with its request and response payloads.
 * Source: S001; spec/catalogue/agent-rtm-v3.0.json. `set_customers` is listed there but is no method (C8).
 */
export type AgentActions = {
  login: { request: LoginRequest; response: LoginResponse }
  logout: { request: Nothing; response: Nothing }
  ping: { request: Nothing; response: Nothing }
  get_chats_summary: { request: GetChatsSummaryRequest; response: GetChatsSummaryResponse }
  get_chat_threads_summary: { request: GetChatThreadsSummaryRequest; response: GetChatThreadsSummaryResponse }
  get_chat_threads: {
    request: { chat_id: string; thread_ids?: string[] }
    response: { chat: ChatWithThreads }
  }
  get_archives: { request: GetArchivesRequest; response: GetArchivesResponse }
  start_chat: { request: StartChatRequest; response: { chat: ChatWithThread } }
  activate_chat: { request: ActivateChatRequest; response: { chat: ChatWithThreads } }
  close_thread: { request: { chat_id: string; require_requester_presence?: boolean }; response: Nothing }
  follow_chat: { request: InChat; response: Nothing }
  unfollow_chat: { request: InChat; response: Nothing }
  transfer_chat: { request: TransferChatRequest; response: Nothing }
  grant_access: { request: AccessRequest; response: Nothing }
  revoke_access: { request: AccessRequest; response: Nothing }
  set_access: { request: AccessRequest; response: Nothing }
  add_user_to_chat: { request: ChatUserRequest; response: Nothing }
  remove_user_from_chat: { request: ChatUserRequest; response: Nothing }
  send_event: { request: SendEventRequest; response: { thread_id: string; event: Event } }
  send_rich_message_postback: {
    request: OfEvent & { postback: { id: string; toggled: boolean } }
    response: Nothing
  }
  send_typing_indicator: {
    request: InChat & { recipients?: Recipients; is_typing: boolean }
    response: Nothing
  }
  update_chat_properties: { request: InChat & { properties: BareProperties }; response: Nothing }
  delete_chat_properties: { request: InChat & { properties: PropertyNames }; response: Nothing }
  update_chat_thread_properties: { request: InThread & { properties: BareProperties }; response: Nothing }
  delete_chat_thread_properties: { request: InThread & { properties: PropertyNames }; response: Nothing }
  update_event_properties: { request: OfEvent & { properties: BareProperties }; response: Nothing }
  delete_event_properties: { request: OfEvent & { properties: PropertyNames }; response: Nothing }
  tag_chat_thread: { request: InThread & { tag: string }; response: Nothing }
  untag_chat_thread: { request: InThread & { tag: string }; response: Nothing }
  update_agent: { request: { agent_id?: string; routing_status?: RoutingStatus }; response: Nothing }
  set_away_status: { request: { away: boolean }; response: Nothing }
  ban_customer: { request: { customer_id: string; ban: { days: number } }; response: Nothing }
  create_customer: { request: CustomerData; response: Customer }
  get_customers: { request: GetCustomersRequest; response: GetCustomersResponse }
  update_customer: { request: { customer_id: string } & CustomerData; response: Customer }
  multicast: { request: MulticastRequest; response: Nothing }
  change_push_notifications: {
    request: { firebase_token: string; platform: 'ios' | 'android'; enabled: boolean }
    response: Nothing
  }
  update_last_seen_timestamp: { request: InChat & { timestamp?: number }; response: { timestamp: number } }
}

export type AgentAction = keyof AgentActions

export type LoginRequest = {
  /** `Bearer <agent access token>` */
  token: string
  timezone?: string
  /** true restores the last known routing status instead of the default one. */
  reconnect?: boolean
  push_notifications?: { firebase_token?: string; platform: 'ios' | 'android' }
  application?: { name?: string; version?: string }
}

export type LoginResponse = { license: License; my_profile: MyProfile; chats_summary: ChatSummary[] }

/** One filter per property. */
export type PropertyFilter = { exists: boolean } | { values: unknown[] } | { exclude_values: unknown[] }
export type PropertyFilters = { [namespace: string]: { [name: string]: PropertyFilter } }

export type GetChatsSummaryRequest = {
  page_id?: string
  limit?: number
  order?: 'asc' | 'desc'
  filters?: { include_active?: boolean; properties?: PropertyFilters }
}

export type GetChatsSummaryResponse = {
  chats_summary: ChatSummary[]
  found_chats: number
  next_page_id?: string
  previous_page_id?: string
}

export type GetChatThreadsSummaryRequest = {
  chat_id: string
  page_id?: string
  limit?: number
  order?: 'asc' | 'desc'
}

export type GetChatThreadsSummaryResponse = {
  threads_summary: { id: string; order: number; events_count: number }[]
  found_threads: number
  next_page_id?: string
  previous_page_id?: string
}

export type GetArchivesRequest = {
  filters?: {
    agent_ids?: string[]
    group_ids?: number[]
    date_from?: string
    date_to?: string
    query?: string
    properties?: PropertyFilters
  }
  pagination?: { page?: number; limit?: number }
}

export type GetArchivesResponse = {
  chats: { chat: ChatWithThread }[]
  pagination: { page: number; total: number }
}

export type InitialThread = { events?: NewEvent[]; properties?: BareProperties; tags?: string[] }

export type StartChatRequest = {
  chat?: {
    properties?: BareProperties
    access?: Access
    users?: { id: string; type: 'customer' }[]
    thread?: InitialThread
    is_followed?: boolean
  }
  continuous?: boolean
}

export type ActivateChatRequest = {
  chat: {
    id: string
    properties?: BareProperties
    access?: Access
    users?: { id: string; type: 'customer' }[]
    thread?: InitialThread
  }
  continuous?: boolean
}

/** Without `target` the chat moves inside its group. */
export type TransferChatRequest = {
  chat_id: string
  target?: { type: 'group'; ids: number[] } | { type: 'agent'; ids: string[] }
  force?: boolean
}

export type ChatUserRequest = { chat_id: string; user_id: string; user_type: 'agent' | 'customer' }

/** Both flags true on an inactive chat fail. */
export type SendEventRequest = {
  chat_id: string
  event: NewEvent
  attach_to_last_thread?: boolean
  require_active_thread?: boolean
}

export type CustomerData = {
  name?: string
  email?: string
  avatar?: string
  fields?: { [key: string]: string }
}

/** Exactly one of the two lists. */
export type TextFilter = { values: string[] } | { exclude_values: string[] }

/** All that are given must hold. */
export type RangeFilter<Value> = { lte?: Value; lt?: Value; gte?: Value; gt?: Value; eq?: Value }

/** Instants are RFC 3339 with any offset. The filters stay the same over the pages of one listing. */
export type CustomerFilters = {
  country?: TextFilter
  email?: TextFilter
  name?: TextFilter
  customer_id?: TextFilter
  chats_count?: RangeFilter<number>
  threads_count?: RangeFilter<number>
  visits_count?: RangeFilter<number>
  created_at?: RangeFilter<string>
  agent_last_event_created_at?: RangeFilter<string>
  customer_last_event_created_at?: RangeFilter<string>
}

export type GetCustomersRequest = {
  page_id?: string
  limit?: number
  order?: 'asc' | 'desc'
  filters?: CustomerFilters
}

export type GetCustomersResponse = {
  customers: Customer[]
  total_customers: number
  next_page_id?: string
  previous_page_id?: string
}

export type MulticastRequest = {
  scopes: {
    agents?: { all?: boolean; ids?: string[]; groups?: number[] }
    customers?: { ids?: string[] }
  }
  content: unknown
  type?: string
}

/** The names of all methods; the type holds the list to the table above. */
export const agentActions = [
  'login',
  'logout',
  'ping',
  'get_chats_summary',
  'get_chat_threads_summary',
  'get_chat_threads',
  'get_archives',
  'start_chat',
  'activate_chat',
  'close_thread',
  'follow_chat',
  'unfollow_chat',
  'transfer_chat',
  'grant_access',
  'revoke_access',
  'set_access',
  'add_user_to_chat',
  'remove_user_from_chat',
  'send_event',
  'send_rich_message_postback',
  'send_typing_indicator',
  'update_chat_properties',
  'delete_chat_properties',
  'update_chat_thread_properties',
  'delete_chat_thread_properties',
  'update_event_properties',
  'delete_event_properties',
  'tag_chat_thread',
  'untag_chat_thread',
  'update_agent',
  'set_away_status',
  'ban_customer',
  'create_customer',
  'get_customers',
  'update_customer',
  'multicast',
  'change_push_notifications',
  'update_last_seen_timestamp',
] as const satisfies readonly AgentAction[]
