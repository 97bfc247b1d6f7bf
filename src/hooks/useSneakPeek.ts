import { currentChat, isWatched } from '../store/selectors.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** Whether agents see what is being typed, and the visitor's say in it; `setEnabled` is null where the site says no. */
export function useSneakPeek(): {
  readonly enabled: boolean
  /** An agent can see it now. */
  readonly active: boolean
  readonly setEnabled: ((on: boolean) => void) | null
  update(text: string): void
} {
  const engine = useEngine()
  const offered = useEngineState((state) => state.view.sneakPeekOffered)
  const switchedOn = useEngineState((state) => state.view.sneakPeekEnabled)
  const watched = useEngineState((state) => isWatched(currentChat(state)))
  const enabled = offered && switchedOn
  return {
    enabled,
    active: enabled && watched,
    setEnabled: offered ? engine.setSneakPeekEnabled : null,
    update: engine.setSneakPeekText,
  }
}
