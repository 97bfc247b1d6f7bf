import type { ChatEvent, Micros, Properties } from './event.ts'
import type { CustomerGreetings } from './greeting.ts'

export type Chat = {
  readonly id: string
  readonly licenseId: number
  /** null: an agent opened the chat without naming a customer. */
  readonly customerId: string | null
  readonly createdAt: Micros
  readonly continuous: boolean
  readonly properties: Properties
  readonly access: Access
  readonly members: readonly Member[]
  /** Agents who follow without being members. */
  readonly followerIds: readonly string[]
}

/** Group 0 means every agent. */
export type Access = { readonly groupIds: readonly number[]; readonly agentIds: readonly string[] }

export type Member = {
  readonly kind: 'customer' | 'agent'
  readonly userId: string
  readonly present: boolean
  /** Everything up to this instant counts as seen; null means nothing. */
  readonly seenUpTo: Micros | null
}

export type Thread = {
  readonly id: string
  readonly chatId: string
  /** From 1 in each chat. */
  readonly order: number
  readonly active: boolean
  readonly createdAt: Micros
  readonly userIds: readonly string[]
  readonly properties: Properties
  readonly access: Access
  readonly tags: readonly string[]
  readonly previousThreadId: string | null
  readonly nextThreadId: string | null
}

/** Present only while a thread waits for an agent. */
export type Queue = {
  /** From 1. */
  readonly position: number
  /** Estimate in seconds. */
  readonly waitSeconds: number
  readonly queuedAt: Micros
}

/** A user as somebody else sees it, with the marks of one chat. */
export type UserView = CustomerView | AgentView

export type CustomerView = {
  readonly kind: 'customer'
  readonly customer: Customer
  readonly member: Member
  /** Whether the chat has an active thread: session fields vanish from archived chats. */
  readonly inActiveChat: boolean
}

export type AgentView = {
  readonly kind: 'agent'
  readonly agentId: string
  readonly name: string
  readonly jobTitle: string | null
  readonly avatar: string | null
  readonly isBot: boolean
  /** null while the agent is not logged in. */
  readonly routingStatus: RoutingStatus | null
  readonly member: Member
}

export type RoutingStatus = 'accepting_chats' | 'not_accepting_chats'

export type Customer = {
  readonly id: string
  readonly licenseId: number
  readonly name: string | null
  readonly email: string | null
  readonly avatar: string | null
  /** In the order in which the keys were first set. */
  readonly sessionFields: readonly (readonly [key: string, value: string])[]
  readonly createdAt: Micros
  readonly statistics: CustomerStatistics
  readonly lastVisit: Visit | null
  readonly agentLastEventAt: Micros | null
  readonly customerLastEventAt: Micros | null
  /** Whom `grant_access` has opened the customer to, beside those who see him anyhow. */
  readonly access: Access
  readonly greetings: CustomerGreetings
  /** null: not banned */
  readonly bannedUntil: Micros | null
  readonly online: boolean
}

export type CustomerStatistics = {
  readonly chatsCount: number
  readonly threadsCount: number
  readonly visitsCount: number
  readonly pageViewsCount: number
  readonly greetingsShownCount: number
  readonly greetingsAcceptedCount: number
}

export type Visit = {
  readonly id: number
  readonly startedAt: Micros
  readonly endedAt: Micros | null
  readonly ip: string
  readonly userAgent: string | null
  readonly referrer: string | null
  /** null: unknown, or nothing is configured to look it up. */
  readonly geolocation: Geolocation | null
  /** Oldest first, bounded. */
  readonly pages: readonly {
    readonly url: string
    readonly title: string | null
    readonly openedAt: Micros
  }[]
}

/** Where an address lies; a member is null where the database has no word. */
export type Geolocation = {
  readonly latitude: number | null
  readonly longitude: number | null
  readonly country: string | null
  /** ISO 3166, two letters. */
  readonly countryCode: string | null
  readonly region: string | null
  readonly city: string | null
  readonly timezone: string | null
}

/** A chat with everybody in it, ready for a codec. */
export type ChatView = { readonly chat: Chat; readonly users: readonly UserView[] }

/** A thread with the events that are asked for, oldest first; codecs drop what a reader may not see. */
export type ThreadView = {
  readonly thread: Thread
  readonly events: readonly ChatEvent[]
  readonly queue: Queue | null
  /** Set where the reader gets to the chat but not to this thread: its events are left out. */
  readonly restricted?: true
}

/** One row of a chat list. */
export type ChatSummaryView = ChatView & {
  readonly lastThread: Thread | null
  readonly queue: Queue | null
  /** The last event of each type that the reader may see, in the whole chat. */
  readonly lastEventPerType: readonly LastEventView[]
}

/** `restricted`: the reader learns that there is one, not what it says. */
export type LastEventView = {
  readonly event: ChatEvent
  readonly thread: Thread
  readonly restricted?: true
}

/** The agent whom a customer would get. */
export type AgentCard = {
  readonly agentId: string
  readonly name: string
  readonly jobTitle: string | null
  readonly avatar: string | null
  readonly isBot: boolean
}

export type GroupStatus = 'online' | 'online_for_queue' | 'offline'
