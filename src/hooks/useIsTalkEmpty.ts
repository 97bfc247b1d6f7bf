import { isTalkEmpty } from '../store/isTalkEmpty.ts'
import { useEngineState } from './useEngineState.ts'

/** Whether the visitor's chat has nothing to show yet. Says so without being asked again for every message. */
export function useIsTalkEmpty(): boolean {
  return useEngineState(isTalkEmpty)
}
