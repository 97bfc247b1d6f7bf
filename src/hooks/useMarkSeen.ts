import { useEngine } from './EngineContext.ts'

/** Says that everything up to the newest event is in view. Cheap to call often. */
export function useMarkSeen(): () => void {
  return useEngine().markSeen
}
