/**
 * What the sockets count. Labels come from closed sets, so that a client cannot invent series:
 * `surface` is an id of `surfaces.ts`, `action` a known action or `unknown`, `outcome` is `ok` or an error type.
 */
export interface RtmMetrics {
  connectionOpened(surface: string): void
  connectionClosed(surface: string): void
  /** `seconds` from the receipt of a request until its response was sent. */
  requestAnswered(request: { surface: string; action: string; outcome: string; seconds: number }): void
  pushSent(surface: string, action: string): void
}
