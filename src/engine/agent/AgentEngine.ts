import type { ChatId, CustomId } from '../../model/ids.ts'
import type { Result } from '../../model/result.ts'
import type { RoutingStatus } from '../../model/user.ts'
import type { Platform } from '../../platform/ports.ts'
import type { ReadonlyCell } from '../../store/createCell.ts'
import type { Store } from '../../store/createStore.ts'
import type { ProgressState } from './createProgress.ts'

export type AgentEngineOptions = {
  readonly platform: Platform
  /** Origin of the server, such as `https://chat.example.com`. */
  readonly server: string
  readonly tokens: AgentTokens
  /** Whether the first login brings back the routing status of the last session; later logins always do. */
  readonly restoreStatus: boolean
  /** IANA name, told at login. */
  readonly timezone: string
}

/** Where the agent's access token comes from. */
export interface AgentTokens {
  /**
   * A token that should be accepted.
   * @param rejected the one that the server would not take, which is therefore not given again
   */
  token(rejected: string | null): Promise<Result<string, 'refused' | 'rate_limited' | 'unreachable'>>
}

/** The outcome of something that the agent asked for: the protocol's error type, or the line's word, on failure. */
export type CommandOutcome = Result<null, string>

/** The agent's side of one license: all chats in one store, and what an agent does with them. */
export interface AgentEngine {
  readonly store: Store
  /** How far what was asked for has come: the list and the history of each chat. */
  readonly progress: ReadonlyCell<ProgressState>
  /** Asks for a connection; idempotent. Also after the connection has stopped and may resume. */
  connect(): void
  /**
   * Puts a chat in front, or none: its history is loaded, and its pushes are asked for when the agent is not in it.
   * They are given up again with the next chat, unless the agent follows it on purpose.
   */
  openChat(chat: ChatId | null): void
  /** Loads the history of a chat again, after a failure. */
  reloadChat(chat: ChatId): void
  /** Loads the list of chats again, after a failure. */
  reloadChats(): void
  /** Loads older rows of the list; does nothing where there are none. */
  loadMoreChats(): void
  /** Into the active thread, or into a new one; whoever is not in the chat joins it. Longer texts are refused. */
  sendMessage(chat: ChatId, text: string): void
  retryMessage(chat: ChatId, message: CustomId): void
  removeMessage(chat: ChatId, message: CustomId): void
  /** The agent is writing, or has stopped; throttled inside. */
  setTyping(chat: ChatId, typing: boolean): void
  /** Everything in the chat has been seen; does nothing where that was known, or where the agent is not in it. */
  markSeen(chat: ChatId): void
  closeChat(chat: ChatId): Promise<CommandOutcome>
  reopenChat(chat: ChatId): Promise<CommandOutcome>
  /** Follows a chat on purpose, or stops. */
  setFollowed(chat: ChatId, followed: boolean): Promise<CommandOutcome>
  setRoutingStatus(status: RoutingStatus): Promise<CommandOutcome>
  /** Tells the server that the agent goes, waits for it a moment, and ends everything. Final. */
  logOut(): Promise<void>
  /** Stops timers, sockets and listeners. Final. */
  close(): void
}
