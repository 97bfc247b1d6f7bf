import type { ConnectionState } from '../../client/connection.ts'
import type { Clock, Stop } from '../../platform/ports.ts'
import { type ConnectionView, isTrouble } from '../../store/connection.ts'
import type { Store } from '../../store/createStore.ts'

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
      store.apply({ type: 'connectionChanged', connection: toView(state) })
      const { kind, troubled } = store.getState().connection
      if (!isTrouble(kind)) calm()
      else if (kind === 'stopped') store.apply({ type: 'troubleLasted' })
      else if (!troubled)
        stopTimer ??= clock.after(troubleAfterMs, () => store.apply({ type: 'troubleLasted' }))
    },
    close: calm,
  }
}

/** What of the state concerns the visitor. */
function toView(state: ConnectionState): Omit<ConnectionView, 'troubled'> {
  const calm = { reason: null, mayResume: false, until: null }
  switch (state.kind) {
    case 'idle':
    case 'connecting':
    case 'online':
    case 'unstable':
      return { ...calm, kind: state.kind }
    case 'loggingIn':
      return { ...calm, kind: 'connecting' }
    case 'waiting':
      return { kind: 'waiting', reason: state.reason, mayResume: !state.firm, until: state.until }
    case 'paused':
      return { ...calm, kind: 'paused', reason: state.reason, mayResume: true }
    case 'stopped':
      return { ...calm, kind: 'stopped', reason: state.reason, mayResume: state.mayResume }
  }
}
