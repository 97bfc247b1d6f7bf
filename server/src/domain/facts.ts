import type {
  Access,
  ChatView,
  Customer,
  Queue,
  RoutingStatus,
  Thread,
  ThreadView,
  UserView,
  Visit,
} from './chat.ts'
import type { ChatEvent, Micros, Properties, PropertyNames, Recipients } from './event.ts'
import type { ShownGreeting } from './greeting.ts'

/**
 * What happened, in neutral words. Actions and the router emit facts; a codec turns each into the push of its
 * surface, or into nothing where the surface has no word for it. Source: spec/behaviour.md section 3.
 */
export type Fact =
  | {
      readonly type: 'threadStarted'
      readonly view: ChatView
      readonly thread: ThreadView
      readonly requesterId: string | null
      readonly transferredFrom: {
        readonly groupIds: readonly number[]
        readonly agentIds: readonly string[]
      } | null
    }
  | {
      readonly type: 'threadClosed'
      readonly chatId: string
      readonly threadId: string
      readonly closedBy: string | null
    }
  | { readonly type: 'eventAdded'; readonly event: ChatEvent }
  | { readonly type: 'eventUpdated'; readonly event: ChatEvent }
  | {
      readonly type: 'chatTransferred'
      readonly chatId: string
      readonly threadId: string | null
      readonly requesterId: string | null
      readonly reason: string
      readonly to: { readonly groupIds: readonly number[]; readonly agentIds: readonly string[] }
      readonly queue: Queue | null
    }
  | {
      readonly type: 'userAdded'
      readonly chatId: string
      readonly threadId: string | null
      readonly user: UserView
      readonly reason: string
      readonly requesterId: string | null
    }
  | {
      readonly type: 'userRemoved'
      readonly chatId: string
      readonly threadId: string | null
      readonly userId: string
      readonly userKind: 'customer' | 'agent'
      readonly reason: string
      readonly requesterId: string | null
    }
  | ({ readonly type: 'accessGranted' } & AccessChange)
  | ({ readonly type: 'accessRevoked' } & AccessChange)
  | ({ readonly type: 'accessSet' } & AccessChange)
  | {
      readonly type: 'queuePositionUpdated'
      readonly chatId: string
      readonly threadId: string
      readonly queue: Queue
    }
  | {
      readonly type: 'eventsMarkedAsSeen'
      readonly chatId: string
      readonly threadId: string | null
      readonly userId: string
      readonly seenUpTo: Micros
    }
  | { readonly type: 'chatPropertiesUpdated'; readonly chatId: string; readonly properties: Properties }
  | { readonly type: 'chatPropertiesDeleted'; readonly chatId: string; readonly names: PropertyNames }
  | {
      readonly type: 'threadPropertiesUpdated'
      readonly chatId: string
      readonly threadId: string
      readonly properties: Properties
    }
  | {
      readonly type: 'threadPropertiesDeleted'
      readonly chatId: string
      readonly threadId: string
      readonly names: PropertyNames
    }
  | ({ readonly type: 'eventPropertiesUpdated'; readonly properties: Properties } & OfEvent)
  | ({ readonly type: 'eventPropertiesDeleted'; readonly names: PropertyNames } & OfEvent)
  | ({
      readonly type: 'postbackSent'
      readonly userId: string
      readonly postback: { readonly id: string; readonly toggled: boolean }
    } & OfEvent)
  | ({ readonly type: 'threadTagged' } & TagOfThread)
  | ({ readonly type: 'threadUntagged' } & TagOfThread)
  | {
      readonly type: 'typingIndicator'
      readonly chatId: string
      readonly thread: Thread
      readonly authorId: string
      readonly recipients: Recipients
      readonly at: Micros
      readonly isTyping: boolean
    }
  | {
      readonly type: 'sneakPeek'
      readonly chatId: string
      readonly thread: Thread
      readonly authorId: string
      readonly at: Micros
      readonly text: string
    }
  | { readonly type: 'customerCreated'; readonly customer: Customer }
  | { readonly type: 'customerUpdated'; readonly customer: Customer }
  | { readonly type: 'customerBanned'; readonly customerId: string; readonly days: number }
  /** For the server itself: every connection of the customers named ends with this reason. No push of its own. */
  | { readonly type: 'customerCutOff'; readonly reason: 'banned' | 'erased' }
  /** The client keeps it, and gives it back at the next login. */
  | {
      readonly type: 'customerSideStorageUpdated'
      readonly storage: { readonly [key: string]: string }
    }
  | { readonly type: 'greetingShown'; readonly greeting: ShownGreeting }
  | { readonly type: 'greetingAccepted'; readonly uniqueId: string }
  | { readonly type: 'greetingCanceled'; readonly uniqueId: string }
  | {
      readonly type: 'customerPageUpdated'
      readonly customerId: string
      readonly visit: Visit
      readonly url: string
      readonly title: string | null
      readonly openedAt: Micros
      readonly referrer: string | null
    }
  | { readonly type: 'visitStarted'; readonly customerId: string; readonly visit: Visit }
  | { readonly type: 'visitEnded'; readonly customerId: string; readonly visit: Visit }
  | { readonly type: 'agentUpdated'; readonly agentId: string; readonly routingStatus: RoutingStatus }
  | {
      readonly type: 'multicast'
      readonly authorId: string | null
      readonly content: unknown
      readonly contentType: string | null
    }

type AccessChange = {
  readonly resource: 'chat' | 'customer'
  readonly id: string
  /** What was granted or revoked, or all that is set now. */
  readonly access: Access
}

type OfEvent = { readonly chatId: string; readonly threadId: string; readonly eventId: string }

type TagOfThread = { readonly chatId: string; readonly threadId: string; readonly tag: string }

/** A fact with those who may learn of it. Both lists are explicit and name everybody once; a codec never widens them. */
export type Publication = {
  readonly licenseId: number
  readonly fact: Fact
  readonly customerIds: readonly string[]
  readonly agentIds: readonly string[]
  /** The connection whose request caused it; it gets the push too, tagged where `answers` is true. */
  readonly origin: Origin | null
  /** True on exactly one publication of a request: the push that carries its `request_id`. Source: versions.md 3. */
  readonly answers: boolean
}

export type Origin = { readonly connectionId: string; readonly requestId: string | null }
