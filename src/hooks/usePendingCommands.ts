import { useMemo } from 'react'
import type { CustomId } from '../model/ids.ts'
import { useEngine } from './EngineContext.ts'

/** What can be done with a message that was not sent. */
export function usePendingCommands(): { retry(id: CustomId): void; remove(id: CustomId): void } {
  const engine = useEngine()
  return useMemo(() => ({ retry: engine.retryMessage, remove: engine.removeMessage }), [engine])
}
