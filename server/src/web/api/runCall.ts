import type { Caller, Core } from '../../actions/contract.ts'
import type { PreparedCall } from '../../codecs/method.ts'
import type { WireFailure } from '../../codecs/surface.ts'
import type { Result } from '../../domain/result.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import { describeError } from '../../rtm/describeError.ts'

export type RunNeeds = {
  readonly core: Core
  readonly clock: Clock
  readonly log: Log
  /** A request that takes longer is answered with `request_timeout`; its work goes on unheard. */
  readonly requestTimeoutMs: number
}

/** Exactly one outcome, whatever goes wrong. Source: spec/behaviour.md 1.13. */
export function runCall(
  { core, clock, log, requestTimeoutMs }: RunNeeds,
  call: PreparedCall,
  caller: Caller,
): Promise<Result<object, WireFailure>> {
  return new Promise((resolve) => {
    const cancelTimeout = clock.after(requestTimeoutMs, () => fail('request_timeout'))
    const settle = (outcome: Result<object, WireFailure>): void => {
      cancelTimeout()
      resolve(outcome)
    }
    const fail = (type: WireFailure['type']): void => settle({ ok: false, failure: { type } })
    call(core, caller, settle).then(
      () => fail('internal'),
      (error: unknown) => {
        log.error({ error: describeError(error) }, 'a request failed')
        fail('internal')
      },
    )
  })
}
