import { useStore } from 'zustand'
import type { State } from '../store/state.ts'
import { useEngine } from './EngineContext.ts'

/** Subscribes to one part of the store. `select` must return a part as it stands there, not make a new object. */
export function useEngineState<Part>(select: (state: State) => Part): Part {
  return useStore(useEngine().store, select)
}
