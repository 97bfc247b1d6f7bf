import { currentUnread } from '../store/selectors.ts'
import { useEngineState } from './useEngineState.ts'

/** How many events the visitor has not seen. */
export function useUnread(): number {
  return useEngineState(currentUnread)
}
