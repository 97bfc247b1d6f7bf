import { createContext, useContext } from 'react'
import type { AgentEngine } from '../../engine/agent/AgentEngine.ts'
import type { ProgressState } from '../../engine/agent/createProgress.ts'
import type { State } from '../../store/state.ts'
import { useWatched } from './useWatched.ts'

export const AgentContext = createContext<AgentEngine | null>(null)

/** The engine of the desk around. */
export function useAgentEngine(): AgentEngine {
  const engine = useContext(AgentContext)
  if (engine === null) throw new Error('A part of the desk was used outside of AgentContext')
  return engine
}

/** Subscribes to one part of the store. `select` must return a part as it stands there, not make a new object. */
export function useAgentState<Part>(select: (state: State) => Part): Part {
  return useWatched(useAgentEngine().store, select)
}

/** Subscribes to one part of how far loading has come. */
export function useProgress<Part>(select: (state: ProgressState) => Part): Part {
  return useWatched(useAgentEngine().progress, select)
}
