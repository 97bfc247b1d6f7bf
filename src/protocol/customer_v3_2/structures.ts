/**
 * Structures of the Customer Chat RTM API 3.2, as they stand on the wire.
 * Source: spec/structures.md, column B. Instants are RFC 3339 in UTC with six decimals.
 */

export type PropertyValue = string | number | boolean

/** `{ namespace: { name: value } }`, bare values in requests, responses and pushes alike. */
export type Properties = { [namespace: string]: { [name: string]: PropertyValue } }

/** `{ namespace: [name, …] }` */
export type PropertyNames = { [namespace: string]: string[] }

/** Each member is an object of one pair; order is kept; at most 100 keys in all. */
export type SessionFields = { [key: string]: string }[]

/** Group 0 means every agent. */
export type Access = { group_ids: number[] }

export type Recipients = 'all' | 'agents'

export type CustomerStatistics = {
  chats_count: number
  threads_count: number
  visits_count: number
  page_views_count: number
  greetings_shown_count: number
  greetings_accepted_count: number
}

export type Customer = {
  id: string
  type: 'customer'
  name?: string
  email?: string
  avatar?: string
  session_fields?: SessionFields
  /** Only inside a chat. */
  present?: boolean
  /** Only inside a chat: everything up to this instant counts as seen. */
  events_seen_up_to?: string
}

/** The customer as `login` and `get_customer` return it. */
export type CustomerProfile = Customer & { statistics: CustomerStatistics }

/** An agent as customers see it: `id` is an opaque hash, never the e-mail. */
export type Agent = {
  id: string
  type: 'agent'
  name: string
  avatar?: string
  job_title?: string
  present?: boolean
  events_seen_up_to?: string
}

export type User = Customer | Agent

/** The agent of a greeting, or the one who would get the next chat. */
export type AgentCard = {
  id: string
  name: string
  type: 'agent'
  avatar?: string
  job_title?: string
  is_bot: boolean
}

/** `wait_time` is an estimate in seconds. Present only while the thread waits. */
export type Queue = { position: number; wait_time: number; queued_at: string }

type EventCommon = {
  id: string
  custom_id?: string
  created_at: string
  recipients: Recipients
  properties?: Properties
}

type AuthoredEvent = EventCommon & { author_id: string }

export type MessageEvent = AuthoredEvent & { type: 'message'; text: string; postback?: MessagePostback }

/** Names the rich message button that made this message. `type` and `value` stand together or not at all. */
export type MessagePostback = {
  id: string
  thread_id: string
  event_id: string
  type?: string
  value?: string
}

/** `width`, `height` and the thumbnails stand only on images. `size` is in bytes. */
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
export type GroupAnswer = { id: string; group_id: number; label: string }

export type RichMessageEvent = AuthoredEvent & {
  type: 'rich_message'
  template_id: 'cards' | 'sticker' | 'quick_replies'
  elements: RichMessageElement[]
}

export type RichMessageElement = {
  title?: string
  subtitle?: string
  image?: RichMessageImage
  buttons?: RichMessageButton[]
}

export type RichMessageImage = {
  url: string
  name?: string
  content_type?: string
  size?: number
  width?: number
  height?: number
}

/** `type` and `value` stand together; `user_ids` holds the users whose last toggle was true. */
export type RichMessageButton = {
  text: string
  type?: 'webview' | 'message' | 'url' | 'phone'
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

/** What a client may send: the members that the server makes are left out. */
export type NewEvent =
  | (NewEventCommon & { type: 'message'; text: string; postback?: MessagePostback })
  | (NewEventCommon & { type: 'file'; url: string })
  | (NewEventCommon & { type: 'filled_form'; form_id: string; fields: FilledField[] })
  | (NewEventCommon & NewRichMessage)
  | (NewEventCommon & NewSystemMessage)
  | (NewEventCommon & { type: 'custom'; content?: { [key: string]: unknown } })

type NewEventCommon = { custom_id?: string; recipients?: Recipients; properties?: Properties }

type NewRichMessage = {
  type: 'rich_message'
  template_id: RichMessageEvent['template_id']
  elements?: NewRichMessageElement[]
}

type NewRichMessageElement = Omit<RichMessageElement, 'buttons'> & { buttons?: NewRichMessageButton[] }
type NewRichMessageButton = Omit<RichMessageButton, 'user_ids'>

type NewSystemMessage = {
  type: 'system_message'
  system_message_type: string
  text?: string
  text_vars?: { [name: string]: string }
}

export type Thread = {
  id: string
  active: boolean
  created_at: string
  user_ids: string[]
  events: Event[]
  properties?: Properties
  access?: Access
  queue?: Queue
  previous_thread_id?: string
  next_thread_id?: string
}

/** A chat as `get_chat` returns it; `thread` is missing only for a chat without any. */
export type Chat = {
  id: string
  users: User[]
  properties?: Properties
  access?: Access
  thread?: Thread
}

/** A chat in `incoming_chat`. */
export type IncomingChat = Chat & {
  thread: Thread
  transferred_from?: { group_ids?: number[]; agent_ids?: string[] }
}

/** The last event of one type in a chat. */
export type LastEvent = { thread_id: string; thread_created_at: string; thread_order?: number; event: Event }

export type ChatSummary = {
  id: string
  active: boolean
  users: User[]
  last_thread_id?: string
  last_thread_created_at?: string
  last_event_per_type?: { [type: string]: LastEvent }
  access?: Access
  properties?: Properties
}

export type GroupStatus = 'online' | 'online_for_queue' | 'offline'

export type Form = { id: string; fields: FormField[] }

export type FormField =
  | { type: 'header'; id: string; label: string }
  | { type: 'name' | 'email' | 'question' | 'textarea'; id: string; label: string; required: boolean }
  | {
      type: 'radio' | 'select' | 'checkbox'
      id: string
      label: string
      required: boolean
      options: FormOption[]
    }
  | { type: 'group_chooser'; id: string; label: string; required: boolean; options: GroupOption[] }
  | { type: 'rating'; id: string; label: string; required: boolean; comment_label: string }

export type FormOption = { id: string; label: string; checked?: boolean }
export type GroupOption = { id: string; group_id: number; label: string }

/** `id` is the configured greeting, `unique_id` this showing of it. */
export type Greeting = {
  id: number
  unique_id: string
  addon?: string
  displayed_first_time: boolean
  event: GreetingEvent
  agent: AgentCard
}

export type GreetingEvent =
  | Pick<MessageEvent, 'id' | 'created_at' | 'type' | 'author_id' | 'text'>
  | Pick<RichMessageEvent, 'id' | 'created_at' | 'type' | 'author_id' | 'template_id' | 'elements'>

/** `timestamp` is in seconds in every version. */
export type TypingIndicator = {
  author_id: string
  recipients: Recipients
  timestamp: number
  is_typing: boolean
}
