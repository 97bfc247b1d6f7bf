import type { EventId } from '../model/ids.ts'
import { currentChat, firstUnread } from '../store/selectors.ts'
import type { State } from '../store/state.ts'
import { useEngineState } from './useEngineState.ts'

/** The oldest message that the visitor has not seen; null for none, undefined while it is not known. */
export function useFirstUnread(): EventId | null | undefined {
  return useEngineState(select)
}

function select(state: State): EventId | null | undefined {
  const chat = currentChat(state)
  const { me } = state.session
  // A chat that is known by name only has its events still to come.
  if (chat === null || me === null || (chat.named && chat.threads.length === 0)) return undefined
  return firstUnread(chat, me)
}
