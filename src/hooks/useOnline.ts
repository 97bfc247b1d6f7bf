import { isConnected } from '../store/connection.ts'
import { useEngineState } from './useEngineState.ts'

/** Whether requests can be made now. */
export function useOnline(): boolean {
  return useEngineState((state) => isConnected(state.connection))
}
