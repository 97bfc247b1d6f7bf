import type { Ending } from '../codecs/surface.ts'
import type { Limits } from '../domain/license.ts'
import type { Clock } from '../platform/ports.ts'
import { createDeadline } from './createDeadline.ts'

export interface Session {
  /** The line lives: a frame or a control ping has come. */
  onSignOfLife(): void
  /** The customer chatted or changed the page. */
  onChatting(): void
  stop(): void
}

/**
 * The clocks of a logged-in connection: silence, a customer's inactivity, the token's end.
 * Source: behaviour.md 1.5, 1.7, 1.17 and section 17.
 */
export function createSession(needs: {
  readonly kind: 'customer' | 'agent'
  readonly clock: Clock
  readonly limits: Limits
  /** ms since the epoch, UTC */
  readonly tokenExpiresAt: number
  readonly end: (ending: Ending) => void
}): Session {
  const { kind, clock, limits, tokenExpiresAt, end } = needs
  const silence = createDeadline({
    clock,
    afterMs: limits.pingTimeoutMs,
    onPassed: () => end({ type: 'pingTimeout' }),
  })
  const token = createDeadline({
    clock,
    afterMs: Math.max(0, tokenExpiresAt - clock.now()),
    onPassed: () => end({ type: 'tokenExpired' }),
  })
  // Agents may be silent all day.
  const inactivity =
    kind === 'agent'
      ? null
      : createDeadline({
          clock,
          afterMs: limits.inactivityTimeoutMs,
          onPassed: () => end({ type: 'inactivityTimeout' }),
        })
  return {
    onSignOfLife: () => silence.touch(),
    onChatting: () => inactivity?.touch(),
    stop() {
      silence.stop()
      token.stop()
      inactivity?.stop()
    },
  }
}
