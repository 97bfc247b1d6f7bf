import { chatPhase } from '../store/chatPhase.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** Ends the chat; null when none is active. */
export function useEndChat(): (() => void) | null {
  const engine = useEngine()
  const active = useEngineState((state) => chatPhase(state) === 'active')
  return active ? engine.endChat : null
}
