import type { Visibility } from './app.ts'

export type Availability = 'online' | 'offline'

export type WidgetState = { readonly availability: Availability; readonly visibility: Visibility }

export type CustomerData = {
  /** null until the server has named the visitor. */
  readonly id: string | null
  readonly name: string | null
  readonly email: string | null
  /** Whether an earlier visit is known. */
  readonly isReturning: boolean
  readonly status: CustomerStatus
  readonly sessionVariables: { readonly [name: string]: string }
}

/** `invited`: a greeting is waiting for an answer. */
export type CustomerStatus = 'queued' | 'chatting' | 'browsing' | 'invited'

/** An event that has come in or gone out; never its text. */
export type NewEvent = {
  /** ms since the epoch, UTC */
  readonly timestamp: number
  readonly type: 'message' | 'rich_message' | 'file'
  readonly author: { readonly id: string; readonly type: 'customer' | 'agent' }
  /** Set on the message that greeted the visitor. */
  readonly greeting?: GreetingName
}

/** `id` is the configured greeting, `uniqueId` this showing of it. */
export type GreetingName = { readonly id: number; readonly uniqueId: string }

export type ChatData = { readonly chatId: string | null; readonly threadId: string | null }

/**
 * What a site can listen to, by name. Source: LiveChat JavaScript API, "Events"; those after
 * `rich_message_button_clicked` are ours.
 */
export type WidgetEvents = {
  ready: { readonly state: WidgetState; readonly customerData: CustomerData }
  availability_changed: { readonly availability: Availability }
  visibility_changed: { readonly visibility: Visibility }
  customer_status_changed: { readonly status: CustomerStatus }
  new_event: NewEvent
  /** The visitor sees a greeting: beside the launcher, or in the open window. */
  greeting_displayed: GreetingName
  /** It was put away without an answer: by the visitor, by `hide_greeting`, or for another one. */
  greeting_hidden: GreetingName
  rich_message_button_clicked: {
    /** In a greeting that nobody has answered yet, its `uniqueId`. */
    readonly eventId: string
    /** null: the button has none, and nobody but the page is told. */
    readonly postbackId: string | null
    readonly greeting?: GreetingName
  }
  /** How many messages the visitor has not seen, whenever that changes. */
  unread_changed: { readonly unread: number }
  /** The line to the server. `online` and `unstable` can send; what is written otherwise is kept and sent later. */
  connection_changed: {
    readonly state: 'idle' | 'connecting' | 'online' | 'unstable' | 'waiting' | 'paused' | 'stopped'
    /** The protocol's word for what happened, such as `inactivity_timeout`; null where all is well. */
    readonly reason: string | null
  }
  /** The visitor's place in the queue; null: not waiting, or not any more. */
  queue_changed: {
    readonly queue: {
      /** From 1. */
      readonly position: number
      /** Estimate in seconds. */
      readonly waitSeconds: number
    } | null
  }
  /** One of the visitor's messages has come further. A failed one may be `sending` again. */
  message_status_changed: {
    /** The widget's own name for it, from the start. */
    readonly customId: string
    /** The server's name for it, once it has one. */
    readonly eventId: string | null
    readonly status: 'sending' | 'failed' | 'sent' | 'read'
  }
}

export type WidgetEventName = keyof WidgetEvents

/** One thing that happened, to be told to whoever listens. */
export type Emit = <Name extends Exclude<WidgetEventName, 'ready'>>(
  name: Name,
  payload: WidgetEvents[Name],
) => void
