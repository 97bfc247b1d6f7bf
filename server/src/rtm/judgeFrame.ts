import type { Method } from '../codecs/method.ts'
import type { Surface, WireFailure } from '../codecs/surface.ts'
import { type Result, success } from '../domain/result.ts'
import { type PeerState, refusalOf } from './peerState.ts'
import type { ReceivedFrame } from './readFrame.ts'
import { refuseAuthor } from './refuseAuthor.ts'

/** A frame that may be worked on. */
export type Admissible = { readonly method: Method; readonly payload: unknown }

/**
 * Whether a frame names a method that this connection may use now.
 *
 * @param mayAsk takes one request out of what the customer may ask in a minute; not called for `ping`
 */
export function judgeFrame(
  frame: ReceivedFrame,
  { methods }: Surface,
  state: PeerState,
  mayAsk: () => boolean,
): Result<Admissible, WireFailure> {
  if (frame.kind === 'request' && frame.action === 'ping') {
    const ping = methods.get('ping')
    if (ping !== undefined) return success({ method: ping, payload: frame.payload })
  }
  if (!mayAsk()) return refuse({ type: 'too_many_requests' })
  if (frame.kind === 'malformed') return refuse({ type: 'validation', detail: frame.detail })

  const method = methods.get(frame.action)
  if (method === undefined) return refuse({ type: 'validation', detail: 'action: unknown action' })
  const caller = state.type === 'authorised' ? state.caller : null
  const refusal = refusalOf(state, method.kind) ?? refuseAuthor(frame.authorId, caller)
  return refusal === null ? success({ method, payload: frame.payload }) : refuse(refusal)
}

const refuse = (failure: WireFailure): Result<never, WireFailure> => ({ ok: false, failure })
