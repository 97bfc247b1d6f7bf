import { assertNever } from '../model/result.ts'
import type { ConnectionChange } from './change.ts'

/** The connection as the interface shows it. */
export type ConnectionView = {
  readonly kind: 'idle' | 'connecting' | 'online' | 'unstable' | 'waiting' | 'paused' | 'stopped'
  /** The protocol's word for what happened: a disconnect reason or an error type. */
  readonly reason: string | null
  /** Whether asking for a connection now can help. */
  readonly mayResume: boolean
  /** When the next attempt is due, while waiting; ms since the epoch. */
  readonly until: number | null
  /** The trouble has lasted so long that the visitor should hear of it. */
  readonly troubled: boolean
}

export const idleConnection: ConnectionView = {
  kind: 'idle',
  reason: null,
  mayResume: false,
  until: null,
  troubled: false,
}

export function reduceConnection(known: ConnectionView, change: ConnectionChange): ConnectionView {
  switch (change.type) {
    case 'connectionChanged':
      return { ...change.connection, troubled: known.troubled && isTrouble(change.connection.kind) }
    case 'troubleLasted':
      return isTrouble(known.kind) ? { ...known, troubled: true } : known
    default:
      return assertNever(change)
  }
}

/** Whether a visitor who waits for something would notice. */
export function isTrouble(kind: ConnectionView['kind']): boolean {
  return kind !== 'idle' && kind !== 'online'
}

/** Whether requests can be made. A line in doubt still takes them. */
export function isConnected({ kind }: Pick<ConnectionView, 'kind'>): boolean {
  return kind === 'online' || kind === 'unstable'
}
