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

export type CustomerStatus = 'queued' | 'chatting' | 'browsing'

/** An event that has come in or gone out; never its text. */
export type NewEvent = {
  /** ms since the epoch, UTC */
  readonly timestamp: number
  readonly type: 'message' | 'rich_message' | 'file'
  readonly author: { readonly id: string; readonly type: 'customer' | 'agent' }
}

export type ChatData = { readonly chatId: string | null; readonly threadId: string | null }

/** What a site can listen to, by name. Source: LiveChat JavaScript API, "Events". */
export type WidgetEvents = {
  ready: { readonly state: WidgetState; readonly customerData: CustomerData }
  availability_changed: { readonly availability: Availability }
  visibility_changed: { readonly visibility: Visibility }
  customer_status_changed: { readonly status: CustomerStatus }
  new_event: NewEvent
}

export type WidgetEventName = keyof WidgetEvents

/** One thing that happened, to be told to whoever listens. */
export type Emit = <Name extends Exclude<WidgetEventName, 'ready'>>(
  name: Name,
  payload: WidgetEvents[Name],
) => void
