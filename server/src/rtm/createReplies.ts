import type { Surface, WireFailure } from '../codecs/surface.ts'
import type { Clock, Log } from '../platform/ports.ts'
import type { RtmMetrics } from './metrics.ts'

/** What a response needs to know of its request. */
export type Request = {
  readonly requestId: string | null
  readonly action: string
  /** ms since the epoch, UTC */
  readonly receivedAt: number
}

export interface Replies {
  accept(request: Request, payload: object): void
  refuse(request: Request, failure: WireFailure): void
}

/** Response frames of one connection, counted and logged without their contents. */
export function createReplies(needs: {
  readonly connectionId: string
  readonly surface: Surface
  readonly clock: Clock
  readonly log: Log
  readonly metrics: RtmMetrics
  readonly send: (text: string) => void
}): Replies {
  const { connectionId, surface, clock, log, metrics, send } = needs

  function reply(
    { requestId, action, receivedAt }: Request,
    outcome: string,
    success: boolean,
    payload: object,
  ) {
    // An undefined member is left out.
    const request_id = requestId ?? undefined
    send(JSON.stringify({ request_id, action, type: 'response', success, payload }))
    const tookMs = clock.now() - receivedAt
    // Clients may name any action: what is not ours shares one label.
    const label = surface.methods.has(action) ? action : 'unknown'
    metrics.requestAnswered({ surface: surface.id, action: label, outcome, seconds: tookMs / 1000 })
    log.debug({ connectionId, action: label, outcome, tookMs }, 'request answered')
  }

  return {
    accept: (request, payload) => reply(request, 'ok', true, payload),
    refuse(request, failure) {
      const error = surface.encodeFailure(failure)
      reply(request, error.type, false, { error })
    },
  }
}
