import type { Access, Chat, Customer, CustomerStatistics, Thread, Visit } from './chat.ts'
import type { ChatEvent, Micros } from './event.ts'
import type { CustomerGreetings } from './greeting.ts'

/** A chat as it is kept: with its last thread, which is the only one that can be active. */
export type ChatRecord = {
  readonly chat: Chat
  readonly lastThread: ThreadRecord
  /** The last instant given to anything in this chat; the next one is later, whatever the clock says. */
  readonly lastInstant: Micros
  /** Counts commits; a commit names the version that it was computed from. */
  readonly version: number
}

/** The record as the commit of this version leaves it. */
export const withVersion = ({ chat, lastThread, lastInstant }: ChatRecord, version: number): ChatRecord => ({
  chat,
  lastThread,
  lastInstant,
  version,
})

/** A thread with the bookkeeping that nobody outside sees. */
export type ThreadRecord = {
  readonly thread: Thread
  readonly eventsCount: number
  /** Since when the thread waits for an agent in the queue. */
  readonly queuedAt: Micros | null
  /** When somebody last said something, or an agent was given the chat: silence is measured from here. */
  readonly lastSpokenAt: Micros
  /** Who opened the thread, with which events: a repeated request is answered with them. */
  readonly openedBy: string | null
  readonly openingEventIds: readonly string[]
}

/** The next state of one chat, with everything that must become true together with it. */
export type ChatCommit = {
  /** What the change was computed from; null for a new chat. */
  readonly before: ChatRecord | null
  readonly after: ChatRecord
  readonly events: readonly ChatEvent[]
  /** Events that were there before, with other properties or contents. */
  readonly changedEvents: readonly ChatEvent[]
  /** What the change means for the chat's customer. */
  readonly customer: CustomerChange | null
  /** A customer who has lived in memory so far and is written down with this commit, before `customer` applies. */
  readonly newCustomer: Customer | null
  /** A thread that is not the last, with other properties or tags. */
  readonly otherThread: OtherThread | null
  /** The agent whom routing has just given the chat. */
  readonly assigned: { readonly agentId: string; readonly at: Micros } | null
}

export type OtherThread = Pick<Thread, 'id' | 'properties' | 'tags'>

/** Absent members stay as they are; `add` counts up. */
export type CustomerChange = {
  readonly licenseId: number
  readonly id: string
  readonly name?: string
  readonly email?: string
  readonly avatar?: string
  readonly sessionFields?: Customer['sessionFields']
  readonly lastVisit?: Visit
  readonly agentLastEventAt?: Micros
  readonly customerLastEventAt?: Micros
  readonly access?: Access
  readonly greetings?: CustomerGreetings
  readonly bannedUntil?: Micros
  readonly add?: { readonly [Count in keyof CustomerStatistics]?: number }
}
