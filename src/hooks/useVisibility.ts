import type { Visibility } from '../store/view.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** The window, and how to open or close it. */
export function useVisibility(): {
  readonly visibility: Visibility
  setVisibility(visibility: Visibility): void
} {
  const engine = useEngine()
  const visibility = useEngineState((state) => state.view.visibility)
  return { visibility, setVisibility: engine.setVisibility }
}
