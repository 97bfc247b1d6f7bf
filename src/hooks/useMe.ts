import type { UserId } from '../model/ids.ts'
import type { State } from '../store/state.ts'
import { useEngineState } from './useEngineState.ts'

/** Who the visitor is to the server; null before the first login. */
export function useMe(): UserId | null {
  return useEngineState(select)
}

const select = (state: State) => state.session.me?.id ?? null
