import { currentChat, isWatched } from '../store/selectors.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** Whether agents see what is being typed, and the visitor's say in it. */
export function useSneakPeek(): {
  readonly enabled: boolean
  /** An agent can see it now. */
  readonly active: boolean
  setEnabled(on: boolean): void
  update(text: string): void
} {
  const engine = useEngine()
  const enabled = useEngineState((state) => state.view.sneakPeekEnabled)
  const watched = useEngineState((state) => isWatched(currentChat(state)))
  return {
    enabled,
    active: enabled && watched,
    setEnabled: engine.setSneakPeekEnabled,
    update: engine.setSneakPeekText,
  }
}
