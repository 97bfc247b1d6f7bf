import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ChatId } from '../../model/ids.ts'

/** How far a thing that was asked for has come; `failed` names the protocol's error type or the line's word. */
export type LoadState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly reason: string }

export type ProgressState = {
  /** The list of chats. What is known already stays in view while it is loaded again. */
  readonly list: LoadState
  /** Whether there are older rows, or they are on their way. */
  readonly more: 'none' | 'some' | 'loading'
  /** The history of each chat that was asked for. */
  readonly chats: Readonly<Record<string, LoadState>>
}

export type Progress = StoreApi<ProgressState>

export function createProgress(): Progress {
  return createStore<ProgressState>(() => ({ list: { kind: 'loading' }, more: 'none', chats: {} }))
}

/** Notes the state of one chat; one that is loaded stays so while it is loaded again. */
export function noteChat(progress: Progress, chat: ChatId, load: LoadState): void {
  progress.setState(({ chats }) => {
    const again = load.kind === 'loading' && chats[chat]?.kind === 'loaded'
    return again ? {} : { chats: { ...chats, [chat]: load } }
  })
}
