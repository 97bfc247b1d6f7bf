import type { Caller } from '../actions/contract.ts'
import type { CallMethod, LoginMethod, PreparedCall } from '../codecs/method.ts'
import type { Ending, WireFailure } from '../codecs/surface.ts'
import type { Result } from '../domain/result.ts'
import { type Admitted, customerKey } from './createAdmission.ts'
import { createConnection } from './createConnection.ts'
import { createDeadline } from './createDeadline.ts'
import { type EncodedPush, type HubMember, tagPush } from './createHub.ts'
import { createReplies, type Request } from './createReplies.ts'
import { createRequests, type RunningRequest } from './createRequests.ts'
import { createSession, type Session } from './createSession.ts'
import { describeError } from './describeError.ts'
import { judgeFrame } from './judgeFrame.ts'
import type { Peer, PeerNeeds } from './peer.ts'
import { nextPeerState, type PeerState } from './peerState.ts'
import { type ReceivedFrame, readFrame } from './readFrame.ts'
import { withOrigin } from './withOrigin.ts'

/** Bytes that a client may leave unread. */
const maxBufferedBytes = 4 * 1024 * 1024

/** Frames before the login, among them a few logins and pings; whoever sends more is not here to log in. */
const maxFramesBeforeLogin = 100

/** undefined: there was nothing to wait for. */
type Work = () => Promise<void> | undefined

/** WebSocket close codes. Source: RFC 6455 section 7.4.1. */
const closeCodes = { normal: 1000, goingAway: 1001 } as const

/** One connection: from the upgrade over the login to its end. */
export function createPeer(needs: PeerNeeds): Peer {
  const { connectionId, surface, context, core, clock, limits, log, metrics, hub } = needs
  let state: PeerState = { type: 'unauthorised' }
  let draining = false
  let framesBeforeLogin = 0
  let session: Session | null = null
  let leave = needs.onAuthorised

  const connection = createConnection({
    socket: needs.socket,
    transport: needs.transport,
    clock,
    maxBufferedBytes,
    onFrame: (data, isBinary) => receive(readFrame(data, isBinary)),
    onSignOfLife: () => session?.onSignOfLife(),
    onSlowReader: () => log.warn({ connectionId }, 'a slow reader is cut off'),
    onClosed() {
      finish()
      needs.onClosed()
    },
  })
  const replies = createReplies({ connectionId, surface, clock, log, metrics, send: connection.send })
  const requests = createRequests({
    clock,
    maxPending: limits.pendingRequests,
    timeoutMs: limits.requestTimeoutMs,
  })
  const loginDeadline = createDeadline({
    clock,
    afterMs: limits.loginTimeoutMs,
    onPassed: () => end({ type: 'loginTimeout' }),
  })

  function receive(frame: ReceivedFrame): void {
    if (state.type === 'closing') return
    if (session === null) framesBeforeLogin += 1
    if (framesBeforeLogin > maxFramesBeforeLogin) {
      end({ type: 'loginTimeout' })
      return
    }
    session?.onSignOfLife()
    const request = { requestId: frame.requestId, action: frame.action, receivedAt: clock.now() }
    const judged = judgeFrame(frame, surface, state, mayAsk)
    if (!judged.ok) replies.refuse(request, judged.failure)
    else if (judged.value.method.kind === 'ping') replies.accept(request, {})
    else if (draining) replies.refuse(request, { type: 'service_unavailable' })
    else start(judged.value.method, judged.value.payload, request)
  }

  function mayAsk(): boolean {
    if (state.type !== 'authorised' || state.caller.kind === 'agent') return true
    return needs.customerRequests.take(customerKey(state.caller.licenseId, state.caller.customerId))
  }

  function start(method: LoginMethod | CallMethod, payload: unknown, request: Request): void {
    const running = requests.begin(request.requestId, () => {
      replies.refuse(request, { type: 'request_timeout' })
      // A login that succeeds after its timeout would leave the two sides with different views.
      if (method.kind === 'login') end({ type: 'internal' })
    })
    if (running === null) {
      replies.refuse(request, { type: 'pending_requests_limit_reached' })
    } else if (method.kind === 'login') {
      void conclude(() => logIn(method, payload, request, running), request, running)
    } else {
      void conclude(() => call(method, payload, request, running), request, running)
    }
  }

  function answer(request: Request, running: RunningRequest, outcome: Result<object, WireFailure>): void {
    if (!running.claimAnswer()) return
    if (outcome.ok) replies.accept(request, outcome.value)
    else replies.refuse(request, outcome.failure)
  }

  /** Whatever goes wrong, a request gets exactly one response. */
  async function conclude(work: Work, request: Request, running: RunningRequest): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.error({ connectionId, action: request.action, error: describeError(error) }, 'a request failed')
    }
    answer(request, running, { ok: false, failure: { type: 'internal' } })
    running.settle()
  }

  function call(
    method: CallMethod,
    payload: unknown,
    request: Request,
    running: RunningRequest,
  ): ReturnType<Work> {
    if (state.type !== 'authorised') return undefined
    const prepared = method.prepare(payload, context)
    if (!prepared.ok) return void answer(request, running, prepared)
    if (method.keepsSession) session?.onChatting()
    let succeeded = false
    const done = prepared.value(core, asking(state.caller, request), (outcome) => {
      succeeded = outcome.ok
      answer(request, running, outcome)
    })
    return method.endsConnection ? done.then(() => (succeeded ? end(null) : undefined)) : done
  }

  async function logIn(
    method: LoginMethod,
    payload: unknown,
    request: Request,
    running: RunningRequest,
  ): Promise<void> {
    state = nextPeerState(state, { type: 'loginReceived' })
    try {
      const prepared = method.prepare(payload, context)
      if (!prepared.ok) return answer(request, running, prepared)
      const { token, call: run } = prepared.value
      const admitted = await (needs.license === null
        ? needs.admission.admitAgent(token)
        : needs.admission.admitCustomer(needs.license, token))
      if (admitted.ok) return await enter(admitted.value, run, request, running)
      const refusal = admitted.failure
      if (refusal.type === 'answer') {
        return answer(request, running, { ok: false, failure: refusal.failure })
      }
      running.claimAnswer()
      end(refusal.ending)
    } finally {
      state = nextPeerState(state, { type: 'loginRefused' })
    }
  }

  async function enter(
    admitted: Admitted,
    run: PreparedCall,
    request: Request,
    running: RunningRequest,
  ): Promise<void> {
    let entered = false
    let joined = false
    try {
      if (state.type !== 'loggingIn') return
      await run(core, asking(admitted.caller, request), (outcome) => {
        entered = outcome.ok
        // Before the answer, so that a client who tries again at once is heard.
        if (!outcome.ok) state = nextPeerState(state, { type: 'loginRefused' })
        else if (state.type === 'loggingIn') {
          joined = true
          authorise(admitted)
        }
        answer(request, running, outcome)
      })
    } finally {
      if (!joined) admitted.release()
      // The line broke while the core was letting the user in.
      if (entered && !joined) core.disconnected(asking(admitted.caller, request))
    }
  }

  function authorise({ caller, expiresAt, release, onRevoked }: Admitted): void {
    state = nextPeerState(state, { type: 'loginAccepted', caller: asking(caller, null) })
    loginDeadline.stop()
    needs.onAuthorised()
    session = createSession({ kind: surface.kind, clock, limits, tokenExpiresAt: expiresAt, end })
    const userId = caller.kind === 'customer' ? caller.customerId : caller.agentId
    const { licenseId } = caller
    const member: HubMember = { connectionId, surface, reader: { ...context, userId }, licenseId, push, end }
    hub.join(member)
    const unwatch = onRevoked(() => end({ type: 'tokenRevoked' }))
    leave = () => {
      unwatch()
      hub.leave(member)
      release()
    }
    log.info({ connectionId, licenseId: caller.licenseId, kind: caller.kind }, 'logged in')
  }

  const asking = (caller: Caller, request: Request | null): Caller =>
    withOrigin(caller, { connectionId, requestId: request?.requestId ?? null })

  function push(encoded: EncodedPush, requestId: string | null): void {
    const answers = requestId !== null && !requests.gaveUp(requestId)
    connection.send(answers ? tagPush(encoded, requestId) : encoded.text)
    metrics.pushSent(surface.id, encoded.action)
  }

  /** What must happen at the end, however it comes. */
  function finish(): void {
    if (state.type === 'closing') return
    const caller = state.type === 'authorised' ? state.caller : null
    state = nextPeerState(state, { type: 'ended' })
    loginDeadline.stop()
    session?.stop()
    requests.stop()
    leave()
    if (caller !== null) core.disconnected(caller)
  }

  /** null: the client asked for it. */
  function end(ending: Ending | null): void {
    if (state.type === 'closing') return
    finish()
    if (ending !== null) {
      const { action, payload } = surface.encodeEnding(ending)
      connection.send(JSON.stringify({ action, type: 'push', payload }))
    }
    connection.close(ending?.type === 'draining' ? closeCodes.goingAway : closeCodes.normal)
    log.info({ connectionId, reason: ending?.type ?? 'loggedOut' }, 'connection ended')
  }

  return {
    end,
    drain() {
      draining = true
      requests.whenIdle(() => end({ type: 'draining' }))
    },
  }
}
