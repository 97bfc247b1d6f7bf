import type { ConnectionView } from '../store/connection.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** The connection in words for the interface. `retry` is null where asking now cannot help. */
export function useConnection(): {
  readonly kind: ConnectionView['kind']
  readonly reason: string | null
  readonly retry: (() => void) | null
  readonly troubled: boolean
} {
  const engine = useEngine()
  const { kind, reason, mayResume, troubled } = useEngineState((state) => state.connection)
  return { kind, reason, troubled, retry: mayResume ? engine.resume : null }
}
