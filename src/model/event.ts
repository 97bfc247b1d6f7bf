import type { CustomId, EventId, ThreadId, UserId } from './ids.ts'
import type { Properties } from './properties.ts'

/** An event that the server has accepted. */
export type ChatEvent = EventMeta & EventContent

export type EventMeta = {
  readonly id: EventId
  readonly threadId: ThreadId
  readonly customId: CustomId | null
  /** null for events made by the server. */
  readonly authorId: UserId | null
  /** ms since the epoch, UTC, with microseconds as its fraction; compared with read markers, never for ordering. */
  readonly createdAt: number
  /**
   * Orders events inside their thread: microseconds of `created_at` in 3.2, the `order` counter before. Two events
   * of one thread with the same position are the same event.
   */
  readonly position: number
  readonly recipients: 'all' | 'agents'
  readonly properties: Properties
}

/** What an event says; the same members make a new one. */
export type EventContent =
  | MessageContent
  | FileContent
  | FilledFormContent
  | RichMessageContent
  | SystemMessageContent
  | { readonly type: 'custom' }
  /** An event type that this version does not know, shown as a plain notice. */
  | { readonly type: 'unknown'; readonly wireType: string }

export type MessageContent = {
  readonly type: 'message'
  readonly text: string
  readonly postback: Postback | null
}

export type FileContent = {
  readonly type: 'file'
  readonly name: string
  readonly url: string
  readonly contentType: string
  /** bytes; null when the server did not say */
  readonly size: number | null
  /** Set on images only. */
  readonly image: {
    readonly width: number
    readonly height: number
    readonly thumbnailUrl: string | null
  } | null
}

export type FilledFormContent = {
  readonly type: 'filled_form'
  readonly formId: string
  readonly fields: readonly FilledField[]
}

/** One answered field; `header` and `rating` fields are never answered. */
export type FilledField =
  | {
      readonly type: 'text'
      readonly kind: 'name' | 'email' | 'question' | 'textarea'
      readonly id: string
      readonly label: string
      readonly answer: string
    }
  | {
      readonly type: 'choice'
      readonly kind: 'radio' | 'select'
      readonly id: string
      readonly label: string
      readonly answer: OptionAnswer | null
    }
  | {
      readonly type: 'choices'
      readonly kind: 'checkbox'
      readonly id: string
      readonly label: string
      readonly answers: readonly OptionAnswer[]
    }
  | {
      readonly type: 'group'
      readonly kind: 'group_chooser'
      readonly id: string
      readonly label: string
      readonly answer: GroupAnswer | null
    }

export type OptionAnswer = { readonly id: string; readonly label: string }
export type GroupAnswer = { readonly id: string; readonly groupId: number; readonly label: string }

export type RichMessageContent = {
  readonly type: 'rich_message'
  readonly template: 'cards' | 'sticker' | 'quick_replies' | 'unknown'
  readonly elements: readonly RichMessageElement[]
}

export type RichMessageElement = {
  readonly title: string | null
  readonly subtitle: string | null
  readonly image: {
    readonly url: string
    readonly name: string | null
    readonly width: number | null
    readonly height: number | null
  } | null
  readonly buttons: readonly RichMessageButton[]
}

export type RichMessageButton = {
  readonly text: string
  readonly action:
    | { readonly type: 'message' | 'url' | 'phone'; readonly value: string }
    | { readonly type: 'webview'; readonly value: string; readonly height: 'compact' | 'tall' | 'full' }
    | { readonly type: 'none' }
  readonly postbackId: string | null
  /** Users whose last toggle was on. */
  readonly userIds: readonly UserId[]
}

export type SystemMessageContent = {
  readonly type: 'system_message'
  readonly systemMessageType: string
  readonly text: string | null
  readonly textVars: { readonly [name: string]: string }
}

/** Names the rich message button that made a message. */
export type Postback = {
  readonly id: string
  readonly threadId: ThreadId
  readonly eventId: EventId
  readonly typed: { readonly type: string; readonly value: string } | null
}

/** An event of ours that the server has not accepted yet. */
export type PendingEvent = {
  readonly customId: CustomId
  readonly content: EventContent
  /** ms since the epoch, UTC: when it was written */
  readonly queuedAt: number
  readonly delivery: Delivery
}

export type Delivery =
  | { readonly kind: 'sending' }
  /** The server's answer is here, its push is not yet. */
  | { readonly kind: 'accepted'; readonly eventId: EventId }
  /** Shown with "Try again" and "Remove"; `reason` is the protocol's error type. */
  | { readonly kind: 'failed'; readonly reason: string }
