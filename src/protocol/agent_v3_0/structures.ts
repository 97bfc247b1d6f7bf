/**
 * Structures of the Agent Chat RTM API 3.0, as they stand on the wire.
 * Source: spec/structures.md, column A (agent view). `timestamp` members are in seconds; property values are
 * wrapped in responses and pushes, bare in requests.
 */

export type PropertyValue = string | number | boolean

/** Requests: `{ namespace: { name: value } }`. */
export type BareProperties = { [namespace: string]: { [name: string]: PropertyValue } }

/** Responses and pushes: `{ namespace: { name: { value } } }`. */
export type Properties = { [namespace: string]: { [name: string]: { value: PropertyValue } } }

/** `{ namespace: [name, …] }` in both directions. */
export type PropertyNames = { [namespace: string]: string[] }

/** Group 0 means every agent. */
export type Access = { group_ids: number[] }

/** The target of `grant_access`, `revoke_access` and `set_access`: a number for groups, an e-mail for agents. */
export type AccessTarget = { type: 'group'; id: number } | { type: 'agent'; id: string }

export type Recipients = 'all' | 'agents'
export type RoutingStatus = 'accepting_chats' | 'not_accepting_chats'

export type Geolocation = {
  country?: string
  country_code?: string
  region?: string
  city?: string
  timezone?: string
}

/** Dates in customer records are RFC 3339, the one place where this API uses them. */
export type LastVisit = {
  started_at: string
  referrer?: string
  ip: string
  user_agent?: string
  geolocation?: Geolocation
  last_pages: { opened_at: string; url: string; title?: string }[]
}

export type Customer = {
  id: string
  type: 'customer'
  name?: string
  email?: string
  avatar?: string
  /** Missing once the chat is archived. */
  fields?: { [key: string]: string }
  last_visit?: LastVisit
  statistics?: { chats_count: number; threads_count: number; visits_count: number }
  agent_last_event_created_at?: string
  customer_last_event_created_at?: string
  created_at?: string
  /** Only inside a chat. */
  present?: boolean
  /** Only inside a chat; 0 means never. */
  last_seen_timestamp?: number
}

export type Agent = {
  /** The login e-mail. */
  id: string
  type: 'agent'
  name: string
  email: string
  avatar?: string
  present?: boolean
  last_seen_timestamp?: number
  /** Only while the agent is logged in. */
  routing_status?: RoutingStatus
}

export type User = Customer | Agent

export type MyProfile = Agent & { permission: 'administrator' | 'normal' }

export type License = {
  id: string
  plan: string
  expiration_timestamp: number
  creation_timestamp: number
  in_trial: boolean
  /** `YYYY-MM-DD` */
  website_last_activity?: string
}

type EventCommon = {
  id: string
  custom_id?: string
  /** Counts from 1 in each thread; the only valid sort key. */
  order: number
  timestamp: number
  recipients: Recipients
  properties?: Properties
}

type AuthoredEvent = EventCommon & { author_id: string }

export type MessagePostback = {
  id: string
  thread_id: string
  event_id: string
  type?: string
  value?: string
}

export type MessageEvent = AuthoredEvent & { type: 'message'; text: string; postback?: MessagePostback }

export type FileEvent = AuthoredEvent & {
  type: 'file'
  name: string
  url: string
  content_type: string
  size: number
  width?: number
  height?: number
  thumbnail_url?: string
  thumbnail2x_url?: string
}

export type FilledFormEvent = AuthoredEvent & { type: 'filled_form'; form_id: string; fields: FilledField[] }

export type FilledField =
  | { type: 'name' | 'email' | 'question' | 'textarea'; id: string; label: string; answer: string }
  | { type: 'radio' | 'select'; id: string; label: string; answer: OptionAnswer }
  | { type: 'checkbox'; id: string; label: string; answers: OptionAnswer[] }
  | { type: 'group_chooser'; id: string; label: string; answer: GroupAnswer }

export type OptionAnswer = { id: string; label: string }
export type GroupAnswer = { group_id: number; label: string }

export type RichMessageEvent = AuthoredEvent & {
  type: 'rich_message'
  template_id: string
  elements: RichMessageElement[]
}

export type RichMessageElement = {
  title?: string
  subtitle?: string
  image?: {
    url: string
    name?: string
    content_type?: string
    size?: number
    width?: number
    height?: number
  }
  buttons?: RichMessageButton[]
}

export type RichMessageButton = {
  text: string
  type?: string
  value?: string
  webview_height?: 'compact' | 'tall' | 'full'
  postback_id?: string
  user_ids: string[]
}

/** Server-made ones have no author. */
export type SystemMessageEvent = EventCommon & {
  type: 'system_message'
  author_id?: string
  system_message_type: string
  text?: string
  text_vars?: { [name: string]: string }
}

export type CustomEvent = AuthoredEvent & { type: 'custom'; content?: { [key: string]: unknown } }

export type Event =
  | MessageEvent
  | FileEvent
  | FilledFormEvent
  | RichMessageEvent
  | SystemMessageEvent
  | CustomEvent

type NewEventCommon = { custom_id?: string; recipients?: Recipients; properties?: BareProperties }

/** What an agent may send: the members that the server makes are left out. */
export type NewEvent =
  | (NewEventCommon & { type: 'message'; text: string; postback?: MessagePostback })
  | (NewEventCommon & { type: 'file'; url: string })
  | (NewEventCommon & { type: 'filled_form'; form_id: string; fields: FilledField[] })
  | (NewEventCommon & { type: 'rich_message'; template_id: string; elements?: NewRichMessageElement[] })
  | (NewEventCommon & {
      type: 'system_message'
      system_message_type: string
      text?: string
      text_vars?: { [name: string]: string }
    })
  | (NewEventCommon & { type: 'custom'; content?: { [key: string]: unknown } })

type NewRichMessageElement = Omit<RichMessageElement, 'buttons'> & {
  buttons?: Omit<RichMessageButton, 'user_ids'>[]
}

export type Thread = {
  id: string
  active: boolean
  timestamp: number
  /** Counts from 1 in each chat. */
  order: number
  user_ids: string[]
  /** Missing when `restricted_access` is true. */
  events?: Event[]
  restricted_access?: boolean
  properties?: Properties
  access?: Access
  tags?: string[]
}

type ChatCommon = {
  id: string
  users: User[]
  properties?: Properties
  access?: Access
  is_followed: boolean
}

/** A chat in `incoming_chat_thread`, `start_chat` and `get_archives`. */
export type ChatWithThread = ChatCommon & { thread: Thread }

/** A chat in `activate_chat` (the new thread only) and `get_chat_threads`. */
export type ChatWithThreads = ChatCommon & {
  threads: Thread[]
  threads_summary?: { thread_id: string; order: number }[]
}

export type LastEvent = {
  thread_id: string
  thread_order: number
  event: Event | { restricted_access: true }
}

export type ThreadSummary = {
  id: string
  order: number
  timestamp: number
  user_ids: string[]
  properties?: Properties
  tags?: string[]
}

export type ChatSummary = ChatCommon & {
  last_event_per_type: { [type: string]: LastEvent }
  last_thread_summary?: ThreadSummary
}

export type TypingIndicator = {
  author_id: string
  recipients: Recipients
  timestamp: number
  is_typing: boolean
}
export type SneakPeek = { author_id: string; recipients: Recipients; timestamp: number; text: string }
