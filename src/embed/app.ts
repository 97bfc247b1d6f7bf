import type { PublicSettings } from './fetchSettings.ts'
import type { CustomerOption, WidgetOptions } from './options.ts'

export type Visibility = 'maximized' | 'minimized' | 'hidden'

/** What the window's side is given. It arrives in a chunk of its own, when the visitor first needs it. */
export type AppNeeds = {
  readonly shadow: ShadowRoot
  /** Origin of the server. */
  readonly server: string
  readonly options: WidgetOptions
  readonly settings: PublicSettings
  readonly locale: string
  /** Whether an identity of an earlier visit may be kept and used; true from the first interaction. */
  readonly interacted: boolean
  readonly visibility: Visibility
  /** Whether the window may take the focus; not where it is only shown again after a reload. */
  readonly autoFocus: boolean
  /** The visitor wants the launcher back, and the focus on it. */
  readonly onMinimize: () => void
  /** Called at every change of what `facts` holds. */
  readonly onFacts: (facts: AppFacts) => void
  readonly onNewEvent: (event: NewEvent) => void
}

/** The window's side, once it is there. */
export interface App {
  /** Connects without opening the window; idempotent. */
  connect(): void
  interacted(): void
  setVisibility(visibility: Visibility): void
  updateCustomer(patch: CustomerOption): void
  setSneakPeek(on: boolean): void
  setLocale(locale: string): void
  /** Another group has another form and other agents: the engine is made anew, the window stays. */
  setGroup(group: number): void
  close(): void
}

export type MountWidget = (needs: AppNeeds) => App

/** What the outside may know of the chat. */
export type AppFacts = {
  readonly visibility: Visibility
  readonly unread: number
  readonly status: CustomerStatus
  /** null until it is known from the server itself. */
  readonly available: boolean | null
  readonly customer: {
    readonly id: string | null
    readonly name: string | null
    readonly email: string | null
  }
  readonly chat: { readonly chatId: string | null; readonly threadId: string | null }
}

export type CustomerStatus = 'queued' | 'chatting' | 'browsing'

/** An event that has come in or gone out; never its text. */
export type NewEvent = {
  /** ms since the epoch, UTC */
  readonly timestamp: number
  readonly type: 'message' | 'rich_message' | 'file'
  readonly author: { readonly id: string; readonly type: 'customer' | 'agent' }
}
