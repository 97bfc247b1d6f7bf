import type {
  ChatSummaryView,
  ChatView,
  Customer,
  GroupStatus,
  RoutingStatus,
  Thread,
  ThreadView,
} from '../domain/chat.ts'
import type { ChatEvent, Micros, NewEvent, Properties, Recipients } from '../domain/event.ts'
import type { Origin } from '../domain/facts.ts'
import type { ShownGreeting } from '../domain/greeting.ts'
import type { AgentAccount, License } from '../domain/license.ts'
import type { PropertyFilter } from '../domain/propertyFilters.ts'
import type { Result } from '../domain/result.ts'
import type { SideStorage } from '../domain/sideStorage.ts'
import type { Erased } from '../store/Store.ts'
import type { ArchiveActions } from './contracts/ArchiveActions.ts'
import type { CustomerRecordActions } from './contracts/CustomerRecordActions.ts'
import type { FileActions } from './contracts/FileActions.ts'
import type { GreetingActions } from './contracts/GreetingActions.ts'
import type { MemberActions } from './contracts/MemberActions.ts'
import type { OfficeActions } from './contracts/OfficeActions.ts'
import type { PropertyActions } from './contracts/PropertyActions.ts'

/** Who asks. `origin` is null over HTTP. */
export type Caller = CustomerCaller | AgentCaller

export type CustomerCaller = {
  readonly kind: 'customer'
  readonly licenseId: number
  readonly customerId: string
  readonly origin: Origin | null
}

export type AgentCaller = {
  readonly kind: 'agent'
  readonly licenseId: number
  readonly agentId: string
  readonly scopes: ReadonlySet<string>
  readonly origin: Origin | null
}

/** Cursors are opaque to codecs; `pageId` comes from `nextPageId` or `previousPageId` of an earlier page. */
export type PageRequest = {
  readonly pageId?: string
  /** Rows to skip, for versions without page ids; not together with `pageId`. */
  readonly offset?: number
  readonly limit?: number
  readonly order: 'asc' | 'desc'
}
export type PageResult<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly nextPageId: string | null
  readonly previousPageId: string | null
}

export type CustomerPatch = {
  readonly name?: string
  readonly email?: string
  readonly avatar?: string
  /** Merged into the present fields. */
  readonly sessionFields?: readonly (readonly [key: string, value: string])[]
}

export type NewThread = {
  readonly events: readonly NewEvent[]
  readonly threadProperties: Properties
  readonly chatProperties: Properties
  readonly tags: readonly string[]
  /** Absent: as the chat has it, for a new chat group 0. */
  readonly groupIds?: readonly number[]
  /** Users given in `chat.users`. */
  readonly userIds: readonly string[]
}

export type CustomerConnectionInfo = {
  readonly customer: CustomerPatch
  readonly page: { readonly url: string; readonly title: string | null } | null
  readonly groupId: number
  readonly referrer: string | null
  readonly ip: string
  readonly userAgent: string | null
  /** What the client has kept; absent: nothing. */
  readonly sideStorage?: SideStorage
}

export type ThreadStarted = {
  readonly view: ChatView
  readonly thread: ThreadView
  /** Ids of the caller's own initial events, in their order. */
  readonly eventIds: readonly string[]
  readonly isFollowed: boolean
}

/** Every action: what it takes and what it gives. One file in `actions/` each. */
export type ActionContract = ConversationActions &
  ArchiveActions &
  CustomerRecordActions &
  FileActions &
  GreetingActions &
  MemberActions &
  OfficeActions &
  PropertyActions

type ConversationActions = {
  loginCustomer: {
    input: CustomerConnectionInfo
    output: {
      readonly customer: Customer
      readonly chats: readonly {
        readonly chatId: string
        readonly hasUnreadEvents: boolean
        readonly hasActiveThread: boolean
        readonly groupIds: readonly number[]
      }[]
      readonly onlineGroupIds: readonly number[]
      /** On the customer's screen when he was here last; null: none. */
      readonly greeting: ShownGreeting | null
      readonly monitoredGroupId: number
    }
  }
  loginAgent: {
    input: { readonly reconnect: boolean }
    output: {
      readonly license: License
      readonly licenseCreatedAt: Micros
      readonly profile: AgentAccount
      readonly routingStatus: RoutingStatus
      readonly chats: readonly ChatSummaryView[]
    }
  }
  logoutAgent: { input: Record<string, never>; output: null }
  listChats: {
    /** `includeActive` false leaves chats with an active thread out (agents). */
    input: PageRequest & {
      readonly includeActive: boolean
      /** All must hold; they stay the same over the pages of one listing (agents). */
      readonly properties?: readonly PropertyFilter[]
    }
    output: PageResult<ChatSummaryView>
  }
  listThreads: {
    /** `minEventsCount`: as many threads as are needed to reach it; excludes `limit`. */
    input: PageRequest & { readonly chatId: string; readonly minEventsCount?: number }
    output: PageResult<ThreadView>
  }
  listThreadSummaries: {
    input: PageRequest & { readonly chatId: string }
    /** `eventsCount` counts what the caller may see. */
    output: PageResult<{ readonly thread: Thread; readonly eventsCount: number }>
  }
  getChat: {
    /** Without `threadId` the latest thread. */
    input: { readonly chatId: string; readonly threadId?: string }
    output: { readonly view: ChatView; readonly thread: ThreadView | null }
  }
  getChatThreads: {
    /** Without `threadIds` all of them, oldest first. */
    input: { readonly chatId: string; readonly threadIds?: readonly string[] }
    output: {
      readonly view: ChatView
      readonly threads: readonly ThreadView[]
      readonly summary: readonly { readonly threadId: string; readonly order: number }[]
      /** When anything last happened in the chat, also in threads that were not asked for. */
      readonly lastInstant: Micros
    }
  }
  startChat: {
    input: NewThread & { readonly continuous: boolean; readonly follow: boolean }
    output: ThreadStarted
  }
  activateChat: {
    /** `continuous` absent leaves the mode as it was. */
    input: NewThread & { readonly chatId: string; readonly continuous?: boolean }
    output: ThreadStarted
  }
  closeThread: { input: { readonly chatId: string; readonly requirePresence: boolean }; output: null }
  sendEvent: {
    input: {
      readonly chatId: string
      readonly event: NewEvent
      /** What to do when no thread is active: `fail` (3.2, `require_active_thread`), `attach`, or `open` a new one. */
      readonly whenInactive: 'fail' | 'attach' | 'open'
    }
    output: { readonly event: ChatEvent }
  }
  sendSneakPeek: { input: { readonly chatId: string; readonly text: string }; output: null }
  sendTypingIndicator: {
    input: { readonly chatId: string; readonly recipients: Recipients; readonly isTyping: boolean }
    output: null
  }
  markEventsAsSeen: {
    /** Absent: now. The marker never moves back and never past now. */
    input: { readonly chatId: string; readonly seenUpTo?: Micros }
    output: { readonly seenUpTo: Micros }
  }
  getCustomer: { input: Record<string, never>; output: Customer }
  updateCustomer: { input: CustomerPatch; output: Customer }
  /** Replaces all session fields. */
  setSessionFields: {
    input: { readonly sessionFields: readonly (readonly [key: string, value: string])[] }
    output: Customer
  }
  updateCustomerPage: { input: { readonly url: string; readonly title: string | null }; output: null }
}

export type ActionName = keyof ActionContract
export type ActionInput<Name extends ActionName> = ActionContract[Name]['input']
export type ActionOutput<Name extends ActionName> = ActionContract[Name]['output']

/**
 * The core as codecs, peers and HTTP routes see it.
 */
export interface Core {
  /**
   * Runs one action. `respond` is called with the outcome before any fact of it is published, so that on every
   * connection the response stands before the pushes (ambiguities.md B8). Actions on one chat run one after another,
   * publication included, so that everybody sees their pushes in the order of commitment.
   */
  execute<Name extends ActionName>(
    name: Name,
    caller: Caller,
    input: ActionInput<Name>,
    respond: (outcome: Result<ActionOutput<Name>>) => void,
  ): Promise<void>
  /** A logged-in connection is gone; presence, grace periods and routing follow. */
  disconnected(caller: Caller): void
  /**
   * Writes down a customer who so far lived in memory only (transient token); a no-op for one who is written down.
   * The first chat does the same by itself.
   */
  makeCustomerPermanent(licenseId: number, customerId: string): Promise<void>
  /** Forgets a customer and all that was said in his chat. The files are the caller's to delete. */
  eraseCustomer(licenseId: number, customerId: string): Promise<Erased>
  /** Every group of a license with its present status. */
  groupStatuses(licenseId: number): readonly { readonly groupId: number; readonly status: GroupStatus }[]
  /** How many chats wait in the queue for each group of a license; one that waits for two counts in both. */
  queueLengths(licenseId: number): readonly { readonly groupId: number; readonly waiting: number }[]
  /** Stops timers and writes what is pending. */
  close(): Promise<void>
}
