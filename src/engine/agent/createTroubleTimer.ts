import { type ConnectionView, isTrouble } from '../../store/connection.ts'
import type { AgentContext } from './context.ts'

/** Trouble that ends sooner is not worth a word. */
const patienceMs = 2_000

/** Notes in the store when trouble with the connection has gone on for a while. */
export function createTroubleTimer({ store, clock }: Pick<AgentContext, 'store' | 'clock'>) {
  let cancel: (() => void) | null = null

  function close() {
    cancel?.()
    cancel = null
  }

  return {
    look(kind: ConnectionView['kind']) {
      if (!isTrouble(kind)) close()
      else cancel ??= clock.after(patienceMs, () => store.apply({ type: 'troubleLasted' }))
    },
    close,
  }
}
