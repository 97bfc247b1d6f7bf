import type { Access, Event, Properties } from '../agent_v3_0/structures.ts'
import type { AgentCard, FormField as FormFieldV32 } from '../customer_v3_2/structures.ts'

/**
 * Structures of the Customer Chat RTM API 3.1, which the Customer Chat Web API 3.0 shares, as they stand on the wire.
 * Source: spec/structures.md, column A (customer view). It is the model of 3.0: `timestamp` members are in seconds,
 * property values are wrapped in responses and pushes and bare in requests, and agents are known by their e-mail.
 */

/** Agents and customers read these alike. */
export type {
  Access,
  BareProperties,
  Event,
  FilledField,
  GroupAnswer,
  MessagePostback,
  NewEvent,
  Properties,
  PropertyNames,
  PropertyValue,
  Recipients,
  RichMessageButton,
  RichMessageElement,
  TypingIndicator,
} from '../agent_v3_0/structures.ts'
/** Version 3.2 has kept these. */
export type { AgentCard, FormOption, GroupStatus } from '../customer_v3_2/structures.ts'

export type Customer = {
  id: string
  type: 'customer'
  name?: string
  email?: string
  avatar?: string
  /** Missing once the chat is archived. */
  fields?: { [key: string]: string }
  present?: boolean
  /** Only inside a chat; 0 means never. */
  last_seen_timestamp?: number
}

export type Agent = {
  /** The login e-mail. */
  id: string
  type: 'agent'
  name: string
  avatar?: string
  job_title?: string
  present?: boolean
  last_seen_timestamp?: number
}

export type User = Customer | Agent

export type Thread = {
  id: string
  active: boolean
  timestamp: number
  /** Counts from 1 in each chat. */
  order: number
  user_ids: string[]
  events: Event[]
  properties?: Properties
  access?: Access
}

type ChatCommon = {
  id: string
  /** When the last event came, in seconds. */
  order: number
  users: User[]
  properties?: Properties
  access?: Access
}

/** A chat in `start_chat` and `incoming_chat_thread`. */
export type ChatWithThread = ChatCommon & { thread: Thread }

/** A chat in `activate_chat` (the new thread only) and `get_chat_threads`. */
export type ChatWithThreads = ChatCommon & { threads: Thread[] }

/** The last event of one type in a chat. */
export type LastEvent = { thread_id: string; thread_order: number; event: Event }

export type ChatSummary = ChatCommon & {
  active: boolean
  last_thread_id?: string
  last_event_per_type?: { [type: string]: LastEvent }
}

export type ThreadSummary = { id: string; order: number; total_events: number; active: boolean }

export type Form = { id: string; fields: FormField[] }

export type FormField =
  | Exclude<FormFieldV32, { type: 'group_chooser' }>
  | { type: 'group_chooser'; id: string; label: string; required: boolean; options: GroupOption[] }

export type GroupOption = { group_id: number; label: string; checked?: boolean }

/** In this version a greeting stands in the private part of `login` alone. */
export type Greeting = {
  id: number
  unique_id: string
  text: string
  agent: AgentCard
  displayed_first_time: boolean
}
