import type { Frame } from './createFrame.ts'
import type { CustomerOption, WidgetOptions } from './options.ts'
import type { PageLanguage, PublicSettings } from './publicSettings.ts'
import type { StartEngine } from './startEngine.ts'
import type { ChatData, CustomerData, Emit, WidgetState } from './widgetEvents.ts'
import type { MountWindow } from './window/mountWindow.ts'

export type Visibility = 'maximized' | 'minimized' | 'hidden'

/** What stands on the page from the start, and what is known there. */
export type Shell = Frame & {
  /** Origin of the server. */
  readonly server: string
  readonly settings: PublicSettings
  readonly launcher: HTMLElement
  readonly emit: Emit
  /** Brings the app. `again`: a part of it was lost, and the browser may not be asked for those addresses any more. */
  readonly loadApp: (again?: boolean) => Promise<AppChunk>
  /** Replaced as a whole when the site changes them. */
  options: WidgetOptions
  /** Whether the visitor's identity is kept from an earlier page. */
  isReturning: boolean
  language: PageLanguage
}

export type AppStart = {
  readonly visibility: Visibility
  /** `visitor`: somebody has opened it; `left`: it may be as it was left on the page before; `site`: neither. */
  readonly cause: 'visitor' | 'left' | 'site'
  /** Connect although the window is not open. */
  readonly connect: boolean
}

/** A chunk of its own, loaded when there is a reason to connect. */
export type AppChunk = {
  /** Brings a widget to life. */
  readonly mountApp: (shell: Shell, start: AppStart) => App
} & AppParts

/** What is fetched from beside the app's chunk, with which it shares code. */
export type AppParts = {
  /** What understands what is said on the connection. */
  readonly loadEngine: () => Promise<{ readonly startEngine: StartEngine }>
  readonly loadWindow: () => Promise<{ readonly mountWindow: MountWindow }>
}

/** What a site may know of its widget, under the names that it asks by. */
export type Outside = {
  readonly state: WidgetState
  readonly customer_data: CustomerData
  readonly chat_data: ChatData
}

/** What a widget does behind its launcher, once it is there. */
export interface App {
  outside(): Outside
  /** @returns whether that is done; opening takes until the window has arrived */
  setVisibility(visibility: Visibility): boolean | Promise<boolean>
  /** Resolves to whether the window is there, where it was asked for. */
  windowArrived(): Promise<boolean>
  toggle(): void
  updateCustomer(patch: CustomerOption): void
  /** @returns whether there was one to put away */
  hideGreeting(): boolean
  /** `storage` has changed, or everything is `forgotten` and another visitor begins. */
  rememberChanged(forgotten: boolean): void
  /** The shell has other options than before. */
  optionsChanged(): void
  close(): void
}
