import { chatPhase } from '../store/chatPhase.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** Sends a text; null while it is not known yet where to, or when the connection is over. */
export function useSendMessage(): ((text: string) => void) | null {
  const engine = useEngine()
  const possible = useEngineState(
    (state) => state.connection.kind !== 'stopped' && chatPhase(state) !== 'loading',
  )
  return possible ? engine.sendMessage : null
}
