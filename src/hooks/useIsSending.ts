import { currentChat } from '../store/selectors.ts'
import type { State } from '../store/state.ts'
import { useEngineState } from './useEngineState.ts'

/** Whether something of the visitor's own is on its way, or could not be sent. */
export function useIsSending(): boolean {
  return useEngineState(select)
}

const select = (state: State) => (currentChat(state)?.pending.length ?? 0) > 0
