import type { Agent } from '../model/user.ts'
import { typingAgent } from '../store/selectors.ts'
import { useEngineState } from './useEngineState.ts'

/** The agent who is typing. */
export function useTyping(): Agent | null {
  return useEngineState(typingAgent)
}
