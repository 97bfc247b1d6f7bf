import type { ConnectionState } from '../client/connection.ts'
import type { ConnectionView } from '../store/connection.ts'

/** What of the state concerns the visitor. */
export function connectionViewOf(state: ConnectionState): Omit<ConnectionView, 'troubled'> {
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
