import type { ChatId } from '../../model/ids.ts'
import { type Cell, createCell } from '../../store/createCell.ts'

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

export interface Progress extends Cell<ProgressState> {
  note(part: Partial<Pick<ProgressState, 'list' | 'more'>>): void
  /** A chat that is loaded stays so while it is loaded again. */
  noteChat(chat: ChatId, load: LoadState): void
}

export function createProgress(): Progress {
  const cell = createCell<ProgressState>({ list: { kind: 'loading' }, more: 'none', chats: {} })
  return {
    ...cell,
    note: (part) => cell.setState({ ...cell.getState(), ...part }),
    noteChat: (chat, load) => {
      const state = cell.getState()
      const again = load.kind === 'loading' && state.chats[chat]?.kind === 'loaded'
      if (!again) cell.setState({ ...state, chats: { ...state.chats, [chat]: load } })
    },
  }
}
