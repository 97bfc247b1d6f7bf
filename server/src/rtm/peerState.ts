import type { Caller } from '../actions/contract.ts'
import type { Method } from '../codecs/method.ts'
import type { WireFailure } from '../codecs/surface.ts'

/** The life of one connection. `closing` is final. */
export type PeerState =
  | { readonly type: 'unauthorised' }
  /** A login is being judged; a failed one leads back, so that the client may try again until the timeout. */
  | { readonly type: 'loggingIn' }
  | { readonly type: 'authorised'; readonly caller: Caller }
  | { readonly type: 'closing' }

export type PeerChange =
  | { readonly type: 'loginReceived' }
  | { readonly type: 'loginRefused' }
  | { readonly type: 'loginAccepted'; readonly caller: Caller }
  | { readonly type: 'ended' }

/** A change that does not fit the state leaves it as it is. */
export function nextPeerState(state: PeerState, change: PeerChange): PeerState {
  switch (change.type) {
    case 'loginReceived':
      return state.type === 'unauthorised' ? { type: 'loggingIn' } : state
    case 'loginRefused':
      return state.type === 'loggingIn' ? { type: 'unauthorised' } : state
    case 'loginAccepted':
      return state.type === 'loggingIn' ? { type: 'authorised', caller: change.caller } : state
    case 'ended':
      return { type: 'closing' }
  }
}

/**
 * Why a method may not run now; null where it may. Source: behaviour.md 1.4, 1.6, 1.8.
 */
export function refusalOf(state: PeerState, kind: Method['kind']): WireFailure | null {
  switch (kind) {
    case 'ping':
      return null
    case 'login':
      if (state.type === 'unauthorised') return null
      return {
        type: 'validation',
        detail: state.type === 'authorised' ? 'Already logged in' : 'Another login is being answered',
      }
    case 'call':
      return state.type === 'authorised' ? null : { type: 'authentication' }
  }
}
