import type { Queue } from '../model/chat.ts'
import { currentQueue } from '../store/selectors.ts'
import { useEngineState } from './useEngineState.ts'

/** The visitor's place in the queue; null when not waiting. */
export function useQueue(): Queue | null {
  return useEngineState(currentQueue)
}
