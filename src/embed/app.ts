import type { Frame } from './createFrame.ts'
import type { PageLanguage, PublicSettings } from './fetchSettings.ts'
import type { KeptState } from './keptState.ts'
import type { Launcher } from './launcher.ts'
import type { CustomerOption, WidgetOptions } from './options.ts'
import type { ChatData, CustomerData, Emit, WidgetState } from './widgetEvents.ts'

export type Visibility = 'maximized' | 'minimized' | 'hidden'

/** What stands on the page from the start, and what is known there. */
export type Shell = {
  /** Origin of the server. */
  readonly server: string
  readonly settings: PublicSettings
  readonly frame: Frame
  readonly launcher: Launcher
  readonly emit: Emit
  /** Replaced as a whole when the site changes them. */
  options: WidgetOptions
  kept: KeptState
  language: PageLanguage
}

export type AppStart = {
  readonly visibility: Visibility
  /** `visitor`: somebody opened it; `page`: it is shown again, or connects, without anybody's doing. */
  readonly cause: 'visitor' | 'page'
  /** Connect although the window is not open. */
  readonly connect: boolean
}

/** Brings the window's side to life. It is a chunk of its own, loaded when the visitor is about to need it. */
export type MountApp = (shell: Shell, start: AppStart) => App

/** What a site may know of its widget. */
export interface Outside {
  state(): WidgetState
  customerData(): CustomerData
  chatData(): ChatData
}

/** The window's side, once it is there. */
export interface App extends Outside {
  setVisibility(visibility: Visibility): void
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
