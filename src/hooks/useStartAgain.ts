import { chatPhase } from '../store/chatPhase.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** Shows the form for a new thread; null unless the chat is closed. */
export function useStartAgain(): (() => void) | null {
  const engine = useEngine()
  const closed = useEngineState((state) => chatPhase(state) === 'closed')
  return closed ? engine.startAgain : null
}
