import type { WireError } from '../protocol/frame.ts'

/**
 * Why a request has no answer. `refused` is the server's own failure; the others are the line's:
 * `timeout` nothing came in time, `disconnected` the line went away with the request under way or never came,
 * `overflow` too many requests were waiting, `closed` the client was closed. After `timeout` and `disconnected` the
 * server may or may not have done what was asked.
 */
export type RequestFailure =
  | { readonly kind: 'refused'; readonly error: WireError }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'overflow' }
  | { readonly kind: 'closed' }

/** `value` is the payload of the response, unread. */
export type RequestOutcome =
  | { readonly ok: true; readonly value: object }
  | { readonly ok: false; readonly failure: RequestFailure }
