/** What a connection does after the server has refused or ended it. Every reason of the protocol has one. */
export type Verdict =
  /** Again, after the next backoff. */
  | { readonly kind: 'retry' }
  /** Again, but not before the server's own delay is over; nothing shortens it. */
  | { readonly kind: 'retryAfter'; readonly delayMs: number }
  /** Again with another token. */
  | { readonly kind: 'freshToken' }
  /** Again where the account lives. */
  | { readonly kind: 'otherRegion'; readonly region: string }
  /** Not before the visitor does something. */
  | { readonly kind: 'pause' }
  /** Not by itself. `mayResume`: trying again later can help, if somebody asks for it. */
  | { readonly kind: 'stop'; readonly mayResume: boolean }

/** A verdict with the protocol's word for what happened: a disconnect reason or an error type. */
export type Refusal = { readonly verdict: Verdict; readonly reason: string }
