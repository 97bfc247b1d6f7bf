import type { Customer, RoutingStatus, Thread } from '../domain/chat.ts'
import type { ChatCommit, ChatRecord, CustomerChange } from '../domain/chatRecord.ts'
import type { CustomerFilters } from '../domain/customerFilters.ts'
import type { ChatEvent, Micros } from '../domain/event.ts'
import type { PropertyFilter } from '../domain/propertyFilters.ts'
import type { Upload } from '../domain/upload.ts'

/** Everything the core keeps. One operation per step of the domain, each of them atomic. */
export interface Store {
  /** When the license was first seen by this database; now, where it never was. */
  licenseCreatedAt(licenseId: number, now: Micros): Promise<Micros>

  /** Every chat with an active thread: routing starts from these. */
  readActiveChats(): Promise<readonly ChatRecord[]>
  readChat(licenseId: number, chatId: string): Promise<ChatRecord | null>
  readChatOfCustomer(licenseId: number, customerId: string): Promise<ChatRecord | null>
  /**
   * Makes a change durable. `conflict` and nothing written when the chat is no longer at `before`, or when the
   * customer of a new chat has one already.
   */
  commitChat(commit: ChatCommit): Promise<CommitOutcome>

  /** Events that this author has sent in this chat under any of these custom ids, oldest first. */
  findByCustomIds(query: CustomIdQuery): Promise<readonly ChatEvent[]>
  /** One event of a chat; null: there is none, or it is of another chat. */
  readEvent(chatId: string, eventId: string): Promise<ChatEvent | null>
  /** Whether there is an event for everyone, by somebody else, after this instant. */
  hasUnread(query: UnreadQuery): Promise<boolean>

  listChats(query: ChatListQuery): Promise<ListResult<ChatRecord>>
  /** The last event of each type in each chat. */
  lastEvents(query: LastEventsQuery): Promise<ReadonlyMap<string, readonly LastEvent[]>>
  listThreads(query: ThreadListQuery): Promise<ListResult<StoredThread>>
  /** As `listThreads`, with the number of events in their place. */
  listThreadSummaries(query: ThreadSummariesQuery): Promise<ListResult<StoredThreadSummary>>
  /** In the order of the chat; ids that are not of this chat are left out. Null: all. */
  readThreads(
    chatId: string,
    threadIds: readonly string[] | null,
    visible?: Visible,
  ): Promise<readonly StoredThread[]>
  /** Threads of all chats, the newest first. */
  searchThreads(query: ArchiveQuery): Promise<{
    readonly rows: readonly { readonly chatId: string; readonly threadId: string }[]
    readonly total: number
  }>
  /** Oldest first. */
  threadOrders(chatId: string): Promise<readonly { readonly threadId: string; readonly order: number }[]>

  /** Those of the ids that are known, by id. */
  readCustomers(licenseId: number, ids: readonly string[]): Promise<ReadonlyMap<string, Customer>>
  listCustomers(query: CustomerListQuery): Promise<ListResult<Customer>>
  /** A no-op for a customer who is known. */
  addCustomer(customer: Customer): Promise<void>
  /** A no-op for a customer who is not known. */
  changeCustomer(change: CustomerChange): Promise<void>

  /**
   * Deletes closed chats, threads that are not the last of theirs, and customers without a chat, of which nothing has
   * been heard since; at most `limit` of each.
   */
  removeOlder(before: Micros, limit: number): Promise<Removed>
  /** Deletes a customer with everything that was said in his chats. */
  eraseCustomer(licenseId: number, customerId: string): Promise<Erased>

  addUpload(upload: Upload): Promise<void>
  readUpload(id: string): Promise<Upload | null>
  /** Bytes of what somebody has uploaded and not used. */
  unusedUploadBytes(licenseId: number, ownerId: string): Promise<number>
  /** Forgets uploads from before `before` (ms since the epoch) that no thread needs; their ids, at most `limit`. */
  removeUnusedUploads(before: number, limit: number): Promise<readonly string[]>
  /** Forgets those of `ids` that no thread needs; which it was. */
  removeUnneededUploads(ids: readonly string[]): Promise<readonly string[]>
  /** Those of `ids` that are no upload. */
  unknownUploads(ids: readonly string[]): Promise<readonly string[]>

  /** What routing remembers of agents over a restart. */
  readAgents(): Promise<readonly AgentMemory[]>
  saveRoutingStatus(licenseId: number, agentId: string, status: RoutingStatus): Promise<void>
}

export type CommitOutcome = 'committed' | 'conflict'

export type Removed = { readonly chats: number; readonly threads: number; readonly customers: number }

export type Erased = {
  readonly wasKnown: boolean
  readonly chatIds: readonly string[]
  /** Files that nobody needs any more, for the caller to delete from the disk. */
  readonly uploadIds: readonly string[]
}

export type CustomIdQuery = {
  readonly chatId: string
  readonly authorId: string
  readonly customIds: readonly string[]
}

export type UnreadQuery = {
  readonly chatId: string
  readonly readerId: string
  readonly after: Micros | null
}

/** A place in a list and the way to look from it. */
export type ListWindow<Place> = {
  readonly order: 'asc' | 'desc'
  /** Rows behind or in front of this place, which itself is left out; null: from the beginning. */
  readonly from: { readonly direction: 'next' | 'previous'; readonly place: Place } | null
  /** Rows to skip before the first. */
  readonly offset?: number
  readonly limit: number
}

/** By the creation of the last thread. */
export type ChatPlace = { readonly at: Micros; readonly chatId: string }

export type ChatListQuery = ListWindow<ChatPlace> & {
  readonly licenseId: number
  readonly includeActive: boolean
  readonly whose: ChatFilter
  /** All must hold of the chat's properties. */
  readonly properties?: readonly PropertyFilter[]
}

export type ChatFilter =
  | { readonly kind: 'customer'; readonly customerId: string }
  | { readonly kind: 'everyone' }
  /** Chats of these groups, chats that name the agent, and chats in which the agent is present. */
  | { readonly kind: 'access'; readonly agentId: string; readonly groupIds: readonly number[] }
  | { readonly kind: 'present'; readonly agentId: string }

/** All that are given must hold; null: any. */
export type ArchiveQuery = {
  readonly licenseId: number
  readonly whose: ChatFilter
  /** Threads that are closed to this agent are left out; null: he reaches all. */
  readonly reader: { readonly agentId: string; readonly groupIds: readonly number[] } | null
  /** All of them in one event, each as the beginning of a word. */
  readonly words: readonly string[] | null
  /** Of the thread's creation; the end itself is left out. */
  readonly from: Micros | null
  readonly until: Micros | null
  readonly agentIds: readonly string[] | null
  readonly groupIds: readonly number[] | null
  readonly properties: readonly PropertyFilter[]
  readonly offset: number
  readonly limit: number
}

/** By the time at which the customer was first written down. */
export type CustomerPlace = { readonly at: Micros; readonly customerId: string }

export type CustomerListQuery = ListWindow<CustomerPlace> & {
  readonly licenseId: number
  readonly filters: CustomerFilters
}

export type ThreadSummariesQuery = ListWindow<{ readonly threadOrder: number }> & {
  readonly chatId: string
  readonly visible: Visible
}

export type ThreadListQuery = ThreadSummariesQuery & {
  /** Stops once the threads hold this many events; never more threads than `limit`. */
  readonly minEventsCount: number | null
}

/** `all` leaves out what is for agents only. */
export type Visible = 'all' | 'agents'

/** Rows in the order asked for. `total` may be an estimate. */
export type ListResult<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly hasNext: boolean
  readonly hasPrevious: boolean
}

export type StoredThread = {
  readonly thread: Thread
  readonly queuedAt: Micros | null
  /** Who opened the thread, with which events. */
  readonly openedBy: string | null
  readonly openingEventIds: readonly string[]
  readonly events: readonly ChatEvent[]
}

export type StoredThreadSummary = { readonly thread: Thread; readonly eventsCount: number }

export type LastEventsQuery = { readonly chatIds: readonly string[]; readonly visible: Visible }
export type LastEvent = { readonly event: ChatEvent; readonly thread: Thread }

export type AgentMemory = {
  readonly licenseId: number
  readonly agentId: string
  readonly routingStatus: RoutingStatus | null
  readonly lastAssignedAt: Micros | null
}
