import type { ChatId } from '../model/ids.ts'
import type { ChatState } from './chatState.ts'

/** All chats that this side knows, and which of them the widget shows. */
export type Chats = {
  readonly byId: Readonly<Record<string, ChatState>>
  readonly current: CurrentChat
}

type CurrentChat =
  /** The server has not been asked yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  /** `startingAgain`: the visitor wants the form for a new thread instead of the closed one. */
  | { readonly kind: 'chat'; readonly id: ChatId; readonly startingAgain: boolean }

export const noChats: Chats = { byId: {}, current: { kind: 'unknown' } }
