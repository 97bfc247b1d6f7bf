import { useEngineState } from './useEngineState.ts'

/** Whether requests can be made now. */
export function useOnline(): boolean {
  return useEngineState(({ connection }) => connection.kind === 'online' || connection.kind === 'unstable')
}
