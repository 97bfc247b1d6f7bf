import type { Clock, Stop } from '../platform/ports.ts'
import type { DecodedFrame } from '../protocol/decodeFrame.ts'
import type { RequestFrame } from '../protocol/frame.ts'
import { requestLimits } from '../protocol/limits.ts'
import type { RequestFailure, RequestOutcome } from './outcome.ts'

export const requestBounds = {
  /** Requests that wait for their turn. At the bound a new one fails as `overflow`. */
  maxWaitingRequests: 100,
  /** How long a request waits for its turn, for a connection above all; then it fails as `disconnected`. */
  turnTimeoutMs: 60_000,
} as const

type Waiting = {
  readonly frame: RequestFrame
  readonly settle: (outcome: RequestOutcome) => void
  readonly stopTimer: Stop
}

/** Requests of one client: at most `pendingRequests` under way, the others wait in the order in which they came. */
export interface Requests {
  make(action: string, payload: object): Promise<RequestOutcome>
  /** Settles the request that the frame answers, if there is one (still). */
  answer(frame: Extract<DecodedFrame, { kind: 'response' | 'failure' }>): void
  /** From here on requests are sent. */
  open(send: (frame: RequestFrame) => void): void
  /** The line is gone: what is under way fails as `disconnected`, what waits goes on waiting. */
  suspend(): void
  /** Everything fails as `closed`, now and later. */
  close(): void
}

/** @param needs.clock measures the time for an answer, 15 s from sending. */
export function createRequests(needs: { readonly clock: Clock }): Requests {
  const underWay = new Map<string | null, Waiting>()
  let waiting: Waiting[] = []
  let sendFrame: ((frame: RequestFrame) => void) | null = null
  let made = 0
  let closed = false

  const fail = (failure: RequestFailure): RequestOutcome => ({ ok: false, failure })

  const settle = (id: string | null, outcome: RequestOutcome) => {
    const request = underWay.get(id)
    if (request === undefined) return
    underWay.delete(id)
    request.stopTimer()
    request.settle(outcome)
    sendWaiting()
  }

  const sendWaiting = () => {
    while (sendFrame !== null && underWay.size < requestLimits.pendingRequests) {
      const next = waiting.shift()
      if (next === undefined) return
      next.stopTimer()
      const id = next.frame.request_id ?? ''
      const stopTimer = needs.clock.after(requestLimits.requestTimeoutMs, () =>
        settle(id, fail({ kind: 'timeout' })),
      )
      underWay.set(id, { ...next, stopTimer })
      sendFrame(next.frame)
    }
  }

  const settleAll = (requests: Iterable<Waiting>, outcome: RequestOutcome) => {
    for (const request of requests) {
      request.stopTimer()
      request.settle(outcome)
    }
  }

  return {
    make: (action, payload) =>
      new Promise((resolve) => {
        if (closed) return resolve(fail({ kind: 'closed' }))
        if (waiting.length >= requestBounds.maxWaitingRequests) return resolve(fail({ kind: 'overflow' }))
        made += 1
        const frame: RequestFrame = { request_id: `r${made}`, action, payload }
        const stopTimer = needs.clock.after(requestBounds.turnTimeoutMs, () => {
          waiting = waiting.filter((request) => request.frame !== frame)
          resolve(fail({ kind: 'disconnected' }))
        })
        waiting.push({ frame, settle: resolve, stopTimer })
        sendWaiting()
      }),
    answer: (frame) =>
      settle(
        frame.requestId,
        frame.kind === 'response'
          ? { ok: true, value: frame.payload }
          : fail({ kind: 'refused', error: frame.error }),
      ),
    open: (send) => {
      sendFrame = send
      sendWaiting()
    },
    suspend: () => {
      sendFrame = null
      const lost = [...underWay.values()]
      underWay.clear()
      settleAll(lost, fail({ kind: 'disconnected' }))
    },
    close: () => {
      closed = true
      sendFrame = null
      const all = [...underWay.values(), ...waiting]
      underWay.clear()
      waiting = []
      settleAll(all, fail({ kind: 'closed' }))
    },
  }
}
