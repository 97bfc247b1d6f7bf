import { failed } from '../../model/result.ts'
import { type MomentAnswer, type MomentCall, readMomentCall } from './readMomentCall.ts'

/** More are refused: a page in a loop must not fill the chat. */
export const maxCallsPerMinute = 60
const minuteMs = 60_000

type MomentChannelNeeds = {
  /** The window that listens. */
  readonly view: Window
  readonly frame: HTMLIFrameElement
  /** What the page is on; null: the sandbox gives it none of its own. */
  readonly origin: string | null
  readonly answer: (call: MomentCall) => Promise<MomentAnswer>
}

/** Hears what the page in a frame asks for, and nobody else. Returns what ends it. */
export function createMomentChannel({ view, frame, origin, answer }: MomentChannelNeeds): () => void {
  let callTimes: readonly number[] = []
  let closed = false

  const listen = async (event: MessageEvent<unknown>) => {
    if (event.source === null || event.source !== frame.contentWindow) return
    // Sandboxed without an origin, a page says that it is on "null".
    if (event.origin !== (origin ?? 'null')) return
    const call = readMomentCall(event.data)
    if (call === null) return
    callTimes = callTimes.filter((time) => event.timeStamp - time < minuteMs)
    const tooMany = callTimes.length >= maxCallsPerMinute
    if (!tooMany) callTimes = [...callTimes, event.timeStamp]
    const outcome: MomentAnswer = tooMany
      ? failed({ type: 'too_many_calls', message: `At most ${maxCallsPerMinute} calls in a minute` })
      : await answer(call)
    if (closed) return
    const said = outcome.ok ? { result: outcome.value } : { error: outcome.failure }
    // A page without an origin of its own cannot be named otherwise.
    frame.contentWindow?.postMessage({ parley: 1, id: call.id, ...said }, origin ?? '*')
  }

  const onMessage = (event: MessageEvent<unknown>) => void listen(event)
  view.addEventListener('message', onMessage)
  return () => {
    closed = true
    view.removeEventListener('message', onMessage)
  }
}
