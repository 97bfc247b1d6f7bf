import type { ConnectionState } from '../../client/connection.ts'
import type { Clock, Stop } from '../../platform/ports.ts'
import { isTrouble } from '../../store/connection.ts'
import type { Store } from '../../store/createStore.ts'
import { connectionViewOf } from '../connectionViewOf.ts'

/** Trouble that passes sooner is not worth a word. */
const troubleAfterMs = 2_000

/** Shows the connection in the store. */
export interface ConnectionWatch {
  show(state: ConnectionState): void
  close(): void
}

export function createConnectionView(needs: {
  readonly clock: Clock
  readonly store: Store
}): ConnectionWatch {
  const { clock, store } = needs
  let stopTimer: Stop | null = null

  const calm = () => {
    stopTimer?.()
    stopTimer = null
  }

  return {
    show: (state) => {
      store.apply({ type: 'connectionChanged', connection: connectionViewOf(state) })
      const { kind, troubled } = store.getState().connection
      if (!isTrouble(kind)) calm()
      else if (kind === 'stopped') store.apply({ type: 'troubleLasted' })
      else if (!troubled)
        stopTimer ??= clock.after(troubleAfterMs, () => store.apply({ type: 'troubleLasted' }))
    },
    close: calm,
  }
}
