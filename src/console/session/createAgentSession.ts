import { failed, type Result, success } from '../../model/result.ts'
import type { Clock } from '../../platform/ports.ts'
import { createCell, type ReadonlyCell } from '../../store/createCell.ts'
import type { AgentGrant, Credentials, SessionFailure, SessionRequests } from './sessionRequests.ts'

type SessionState =
  /** Asking whether this browser still has a session. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'signed_out'; readonly problem: SignInProblem | null }
  | { readonly kind: 'signing_in' }
  | {
      readonly kind: 'signed_in'
      readonly agentId: string
      readonly name: string
      readonly licenseId: number
      /** Whether the session was there before this page. */
      readonly restored: boolean
    }

/** `ended`: the session that was there is over, through no act of the agent's. */
export type SignInProblem = SessionFailure | 'ended'

/** The agent's session: it alone holds the access token, in memory. */
export interface AgentSession {
  readonly state: ReadonlyCell<SessionState>
  /** Renews silently; leads to `signed_in` or to the form. */
  start(): Promise<void>
  signIn(credentials: Credentials): Promise<void>
  /** Ends the session here and on the server. */
  signOut(): Promise<void>
  /** Back to the form because the server would not have the agent any more. */
  ended(): void
  /** The present token, renewed first when `rejected` is it or when it is about to expire. */
  token(rejected: string | null): Promise<Result<string, SessionFailure>>
  /** Stops the timer. */
  close(): void
}

export type AgentSessionNeeds = {
  readonly requests: SessionRequests
  readonly clock: Clock
}

/** A token is renewed this long before it expires, or at half of its life when that is shorter. */
const renewAheadMs = 60_000
/** When a renewal finds no server: once more after this long. The connection machine retries on its own. */
const renewAgainMs = 30_000

export function createAgentSession({ requests, clock }: AgentSessionNeeds): AgentSession {
  const state = createCell<SessionState>({ kind: 'checking' })
  let held: { readonly token: string; readonly renewAt: number } | null = null
  let renewing: Promise<Result<string, SessionFailure>> | null = null
  let cancelTimer: () => void = () => undefined
  /** Answers of requests that began before a sign-out are dropped. */
  let generation = 0

  function hold(grant: AgentGrant) {
    const lifeMs = grant.expiresInSeconds * 1000
    const renewInMs = Math.max(lifeMs - renewAheadMs, lifeMs / 2)
    held = { token: grant.accessToken, renewAt: clock.now() + renewInMs }
    schedule(renewInMs)
    const { agentId, name, licenseId } = grant
    const before = state.getState()
    const restored = before.kind === 'signed_in' ? before.restored : before.kind === 'checking'
    state.setState({ kind: 'signed_in', agentId, name, licenseId, restored })
  }

  function schedule(delayMs: number) {
    cancelTimer()
    cancelTimer = clock.after(delayMs, () => void renew())
  }

  function drop(problem: SignInProblem | null) {
    generation += 1
    cancelTimer()
    held = null
    renewing = null
    state.setState({ kind: 'signed_out', problem })
  }

  function renew(): Promise<Result<string, SessionFailure>> {
    if (renewing !== null) return renewing
    const asked = askForRenewal(generation).finally(() => {
      if (renewing === asked) renewing = null
    })
    renewing = asked
    return asked
  }

  async function askForRenewal(asked: number): Promise<Result<string, SessionFailure>> {
    const answer = await requests.renew()
    if (asked !== generation) return failed('refused')
    if (answer.ok) {
      hold(answer.value)
      return success(answer.value.accessToken)
    }
    if (answer.failure === 'refused') drop(held === null ? null : 'ended')
    else if (held === null) drop(answer.failure)
    else schedule(renewAgainMs)
    return answer
  }

  return {
    state,
    start: async () => {
      state.setState({ kind: 'checking' })
      await renew()
    },
    signIn: async (credentials) => {
      generation += 1
      const asked = generation
      state.setState({ kind: 'signing_in' })
      const answer = await requests.signIn(credentials)
      if (asked !== generation) return
      if (answer.ok) hold(answer.value)
      else drop(answer.failure)
    },
    signOut: async () => {
      drop(null)
      await requests.end()
    },
    ended: () => drop('ended'),
    token: async (rejected) => {
      if (held !== null && held.token !== rejected && clock.now() < held.renewAt) return success(held.token)
      return renew()
    },
    close: () => {
      generation += 1
      renewing = null
      cancelTimer()
    },
  }
}
