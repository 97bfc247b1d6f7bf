import type { Queue, Thread } from '../model/chat.ts'
import type { ChatEvent, PendingEvent } from '../model/event.ts'
import type { FormAnswers, FormType } from '../model/form.ts'
import type { Greeting } from '../model/greeting.ts'
import type { GroupStatus } from '../model/group.ts'
import type { ChatId, CustomId, EventId, ThreadId, UserId } from '../model/ids.ts'
import type { Properties, PropertyNames } from '../model/properties.ts'
import type { Upload, UploadNotice, UploadPreview, UploadProgress } from '../model/upload.ts'
import type { Customer, PageView, RoutingStatus, User, Visit } from '../model/user.ts'
import type { ConnectionView } from './connection.ts'
import type { Visibility } from './view.ts'

/** A fact that alters the store. Pushes, answers, pages of history and the visitor's own acts all become these. */
export type Change =
  | ConnectionChange
  | SessionChange
  | ChatChange
  | GreetingChange
  | FormChange
  | GroupChange
  | UploadChange
  | ViewChange

export type ConnectionChange =
  | { readonly type: 'connectionChanged'; readonly connection: Omit<ConnectionView, 'troubled'> }
  /** The trouble has gone on for a while. */
  | { readonly type: 'troubleLasted' }

export type SessionChange =
  | { readonly type: 'loggedIn'; readonly me: User }
  /** Ours or, for agents, any customer's. */
  | { readonly type: 'customerUpdated'; readonly customer: Customer }
  | { readonly type: 'routingStatusChanged'; readonly agentId: UserId; readonly status: RoutingStatus }
  /** What agents see of a customer on the website. */
  | { readonly type: 'visitStarted'; readonly customerId: UserId; readonly visit: Visit }
  | { readonly type: 'visitEnded'; readonly customerId: UserId; readonly at: number }
  | { readonly type: 'pageOpened'; readonly customerId: UserId; readonly page: PageView }

export type ChatChange = ChatListChange | ChatContentChange | OutboxChange

/** What is told of a chat at once; null where nothing was said. */
export type ReceivedChat = {
  readonly id: ChatId
  readonly users: readonly User[] | null
  readonly properties: Properties | null
  readonly groupIds: readonly number[] | null
  readonly followed: boolean | null
  readonly threads: readonly Thread[]
  readonly events: readonly ChatEvent[]
  /** Of the newest thread: its place in the queue, or null when it does not wait. */
  readonly queue: Queue | null
}

export type ChatListChange =
  /**
   * A chat as a push or an answer told of it. `fresh`: it was asked for just now, so its events replace the ones that
   * are known; a push only adds.
   */
  | { readonly type: 'chatReceived'; readonly chat: ReceivedChat; readonly fresh: boolean }
  /** The widget's own chat, as the login names it; null: there is none. */
  | {
      readonly type: 'currentChatFound'
      readonly chatId: ChatId | null
      readonly hasUnread: boolean
    }
  /** A chat begins here, under an id of our own until the server names it. */
  | { readonly type: 'chatDrafted'; readonly chatId: ChatId }
  /** The server has named the chat that was drafted as `draftId`. */
  | { readonly type: 'chatNamed'; readonly draftId: ChatId; readonly chatId: ChatId }
  | { readonly type: 'startAgainAsked' }
  /** Not ours any more: access was lost, or the chat is no longer wanted. */
  | { readonly type: 'chatForgotten'; readonly chatId: ChatId }

export type ChatContentChange =
  /** A page of older threads. */
  | {
      readonly type: 'historyPageLoaded'
      readonly chatId: ChatId
      readonly threads: readonly Thread[]
      readonly events: readonly ChatEvent[]
    }
  /** What was missed is more than can be fetched: what is known is dropped and paging starts again. */
  | { readonly type: 'historyBroken'; readonly chatId: ChatId }
  | { readonly type: 'threadClosed'; readonly chatId: ChatId; readonly threadId: ThreadId }
  | {
      readonly type: 'chatTransferred'
      readonly chatId: ChatId
      readonly groupIds: readonly number[] | null
      readonly queue: Queue | null
    }
  | { readonly type: 'queueMoved'; readonly chatId: ChatId; readonly queue: Queue }
  | { readonly type: 'userJoined'; readonly chatId: ChatId; readonly user: User }
  | { readonly type: 'userLeft'; readonly chatId: ChatId; readonly userId: UserId }
  | { readonly type: 'eventAdded'; readonly chatId: ChatId; readonly event: ChatEvent }
  | { readonly type: 'eventUpdated'; readonly chatId: ChatId; readonly event: ChatEvent }
  | {
      readonly type: 'postbackToggled'
      readonly chatId: ChatId
      readonly eventId: EventId
      readonly userId: UserId
      readonly postbackId: string
      readonly on: boolean
    }
  | { readonly type: 'propertiesUpdated'; readonly of: PropertyOwner; readonly properties: Properties }
  | { readonly type: 'propertiesDeleted'; readonly of: PropertyOwner; readonly names: PropertyNames }
  | { readonly type: 'typingStarted'; readonly chatId: ChatId; readonly userId: UserId; readonly at: number }
  | { readonly type: 'typingStopped'; readonly chatId: ChatId; readonly userId: UserId }
  | {
      readonly type: 'sneakPeekReceived'
      readonly chatId: ChatId
      readonly userId: UserId
      readonly text: string
      readonly at: number
    }
  /** Read markers only move forward. `upTo`: ms since the epoch, microseconds as its fraction. */
  | { readonly type: 'eventsSeen'; readonly chatId: ChatId; readonly userId: UserId; readonly upTo: number }
  | {
      readonly type: 'threadTagged'
      readonly chatId: ChatId
      readonly threadId: ThreadId
      readonly tag: string
      readonly on: boolean
    }
  | { readonly type: 'followChanged'; readonly chatId: ChatId; readonly followed: boolean }

export type PropertyOwner =
  | { readonly kind: 'chat'; readonly chatId: ChatId }
  | { readonly kind: 'thread'; readonly chatId: ChatId; readonly threadId: ThreadId }
  | { readonly kind: 'event'; readonly chatId: ChatId; readonly eventId: EventId }

export type OutboxChange =
  | { readonly type: 'messageQueued'; readonly chatId: ChatId; readonly message: PendingEvent }
  | {
      readonly type: 'messageAccepted'
      readonly chatId: ChatId
      readonly customId: CustomId
      readonly eventId: EventId
    }
  | {
      readonly type: 'messageFailed'
      readonly chatId: ChatId
      readonly customId: CustomId
      readonly reason: string
    }
  | { readonly type: 'messageRetried'; readonly chatId: ChatId; readonly customId: CustomId }
  | { readonly type: 'messageRemoved'; readonly chatId: ChatId; readonly customId: CustomId }
  | { readonly type: 'threadOpening'; readonly chatId: ChatId }
  | { readonly type: 'threadOpeningFailed'; readonly chatId: ChatId; readonly reason: string }

export type GreetingChange =
  | { readonly type: 'greetingReceived'; readonly greeting: Greeting; readonly accepted: boolean }
  | { readonly type: 'greetingAccepted'; readonly uniqueId: string }
  | { readonly type: 'greetingCanceled'; readonly uniqueId: string }

export type FormChange =
  | {
      readonly type: 'answerGiven'
      readonly form: FormType
      readonly fieldId: string
      readonly value: string | readonly string[]
    }
  /** Answers from an earlier page view. */
  | { readonly type: 'answersRestored'; readonly form: FormType; readonly answers: FormAnswers }
  | { readonly type: 'formSubmitted'; readonly form: FormType }
  | { readonly type: 'formAccepted'; readonly form: FormType }
  | { readonly type: 'formRefused'; readonly form: FormType; readonly problem: string }

export type GroupChange = {
  readonly type: 'groupStatusesChanged'
  readonly statuses: Readonly<Record<number, GroupStatus>>
}

export type UploadChange =
  /** `notice`: why some of what was chosen is not among them. */
  | {
      readonly type: 'filesAttached'
      readonly uploads: readonly Upload[]
      readonly notice: UploadNotice | null
    }
  | { readonly type: 'uploadProgressed'; readonly id: CustomId; readonly progress: UploadProgress }
  | { readonly type: 'uploadPreviewed'; readonly id: CustomId; readonly preview: UploadPreview }
  /** The visitor has sent everything that is there; what the server will never take is dropped. */
  | { readonly type: 'uploadsSent' }
  /** It became an event, or the visitor does not want it any more. */
  | { readonly type: 'uploadRemoved'; readonly id: CustomId }

export type ViewChange =
  | { readonly type: 'visibilityChanged'; readonly visibility: Visibility }
  | { readonly type: 'sneakPeekOffered'; readonly offered: boolean }
  | { readonly type: 'sneakPeekSwitched'; readonly on: boolean }
  | { readonly type: 'soundSwitched'; readonly on: boolean }
