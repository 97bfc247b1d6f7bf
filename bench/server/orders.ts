/** What the load is told to do, one thing at a time. */
export type Order =
  /** Opens connections and, at Parley, chats. */
  | {
      readonly kind: 'connect'
      readonly target: Target
      readonly senders: number
      readonly receivers: number
    }
  /** Opens connections that do nothing. */
  | { readonly kind: 'connectIdle'; readonly target: Target; readonly count: number }
  /** Every sender has so many messages on their way at any time. */
  | { readonly kind: 'saturate'; readonly window: number }
  /** The senders take turns. */
  | { readonly kind: 'pace'; readonly perSecond: number }
  /** What has arrived since the last time this was asked. */
  | { readonly kind: 'sample' }
  /** Sends no more, and waits for what is on its way. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'disconnect' }

export type Target = {
  readonly kind: 'relay' | 'parley'
  readonly origin: string
  /** Tokens of customers who come back, in the order of the senders; the others are new. */
  readonly tokens?: readonly string[]
}

export type Sample = {
  readonly received: number
  readonly overMs: number
  /** From sending to the receipt on the other side. */
  readonly p50Ms: number
  readonly p99Ms: number
}

export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'connected'; readonly chatIds: readonly string[]; readonly tokens: readonly string[] }
  | { readonly kind: 'sample'; readonly sample: Sample }
  | { readonly kind: 'failed'; readonly reason: string }
