import type { Refusal } from './verdict.ts'

/**
 * The connection, as data. `attempt` counts the failures in a row; it decides the backoff.
 * Source: spec/behaviour.md section 1.
 */
export type ConnectionState =
  | { readonly kind: 'idle' }
  /** Token and socket are being fetched. */
  | { readonly kind: 'connecting'; readonly attempt: number }
  | { readonly kind: 'loggingIn'; readonly attempt: number }
  /** `since`: when the login was answered, ms since the epoch. */
  | { readonly kind: 'online'; readonly attempt: number; readonly since: number }
  /** A ping is overdue: the line may be dead. */
  | { readonly kind: 'unstable'; readonly attempt: number; readonly since: number }
  /** `firm`: the server asked for this wait, so that only time ends it. */
  | {
      readonly kind: 'waiting'
      readonly attempt: number
      readonly until: number
      readonly reason: string | null
      readonly firm: boolean
    }
  /** Until the visitor does something. */
  | { readonly kind: 'paused'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly reason: string; readonly mayResume: boolean }

export type ConnectionInput =
  /** Somebody wants a connection: at the start, or after a wait, a pause or a stop. */
  | { readonly type: 'connectAsked' }
  | { readonly type: 'closeAsked' }
  | { readonly type: 'socketOpened' }
  /** Also: the socket could not be opened. */
  | { readonly type: 'socketLost' }
  | { readonly type: 'loggedIn' }
  /** The token, the login or the whole connection was refused. */
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** Any frame: the line is alive. */
  | { readonly type: 'frameReceived' }
  | { readonly type: 'timerFired'; readonly timer: ConnectionTimer }
  /** The browser says that the network came or went. It is a hint: coming is tried, going is checked. */
  | { readonly type: 'networkChanged'; readonly online: boolean }
  | { readonly type: 'pageShown' }
  /** The page is put away whole; should it come back, it is shown again. */
  | { readonly type: 'pagePutAway' }
  | { readonly type: 'visitorActed' }

export type ConnectionTimer = 'connect' | 'login' | 'ping' | 'unstable' | 'dead' | 'retry'

export type ConnectionEffect =
  | { readonly type: 'openSocket' }
  /** Closes the socket, whatever it does, and stops every timer. */
  | { readonly type: 'hangUp' }
  | { readonly type: 'sendLogin' }
  | { readonly type: 'sendPing' }
  /** Starts a timer, or starts it anew. */
  | { readonly type: 'startTimer'; readonly timer: ConnectionTimer; readonly delayMs: number }
  | { readonly type: 'stopTimer'; readonly timer: ConnectionTimer }
  | { readonly type: 'dropToken' }
  | { readonly type: 'switchRegion'; readonly region: string }

/** What a transition needs from outside, so that it stays pure. `chance` is a number in [0, 1). */
export type ConnectionMoment = { readonly now: number; readonly chance: number }

export type Transition = {
  readonly state: ConnectionState
  readonly effects: readonly ConnectionEffect[]
}

export const connectionTimes = {
  /** For token and socket together. */
  connectTimeoutMs: 20_000,
  loginTimeoutMs: 15_000,
  pingIntervalMs: 15_000,
  /** After a ping: first doubt. */
  unstableAfterMs: 2_000,
  /** After a ping: the line is given up. With the interval this notices a dead line within 20 s. */
  deadAfterMs: 4_500,
  backoffBaseMs: 300,
  backoffCapMs: 60_000,
  /** A connection that lasted this long forgets the failures before it. */
  stableAfterMs: 10_000,
  /** The longest wait that a server may ask for. */
  maxFirmWaitMs: 3_600_000,
} as const
