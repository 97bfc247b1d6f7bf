import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** Whether new messages may be heard while the page is out of sight, and the visitor's switch for it. */
export function useSound(): { readonly enabled: boolean; setEnabled(on: boolean): void } {
  const engine = useEngine()
  const enabled = useEngineState((state) => state.view.soundEnabled)
  return { enabled, setEnabled: engine.setSoundEnabled }
}
