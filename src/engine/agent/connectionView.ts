import type { ConnectionState } from '../../client/connection.ts'
import { assertNever } from '../../model/result.ts'
import type { ConnectionView } from '../../store/connection.ts'

/** The connection as the interface shows it. */
export function connectionView(state: ConnectionState): Omit<ConnectionView, 'troubled'> {
  switch (state.kind) {
    case 'idle':
    case 'online':
    case 'unstable':
      return { kind: state.kind, reason: null, mayResume: false, until: null }
    case 'connecting':
    case 'loggingIn':
      return { kind: 'connecting', reason: null, mayResume: false, until: null }
    case 'waiting':
      return { kind: 'waiting', reason: state.reason, mayResume: !state.firm, until: state.until }
    case 'paused':
      return { kind: 'paused', reason: state.reason, mayResume: true, until: null }
    case 'stopped':
      return { kind: 'stopped', reason: state.reason, mayResume: state.mayResume, until: null }
    default:
      return assertNever(state)
  }
}
