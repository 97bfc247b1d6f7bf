import { failed, type Result, success } from '../../model/result.ts'
import type { Http } from '../../platform/ports.ts'

/** What `POST /agent/session` grants. */
export type AgentGrant = {
  readonly accessToken: string
  readonly expiresInSeconds: number
  readonly agentId: string
  readonly licenseId: number
  readonly name: string
}

export type SessionFailure =
  /** 401: wrong e-mail or password, or no session to renew. */
  | 'refused'
  /** 429: too many attempts. */
  | 'rate_limited'
  /** No answer, a server fault, or an answer that is none. */
  | 'unreachable'

export type Credentials = { readonly email: string; readonly password: string }

/** The HTTP side of signing in. The refresh token stays in an HttpOnly cookie, out of reach of this page. */
export interface SessionRequests {
  /** Trades credentials for a grant. */
  signIn(credentials: Credentials): Promise<Result<AgentGrant, SessionFailure>>
  /** Trades the refresh cookie for a new grant. */
  renew(): Promise<Result<AgentGrant, SessionFailure>>
  /** Revokes the session; what the server answers changes nothing here. */
  end(): Promise<void>
}

/** An answer that takes longer counts as none. */
const requestTimeoutMs = 15_000

/**
 * Talks to `/agent/session` on the console's own origin.
 * @param needs.server the origin, for example `https://chat.example.com`
 */
export function createSessionRequests({
  http,
  server,
}: {
  readonly http: Http
  readonly server: string
}): SessionRequests {
  const request = {
    url: `${server}/agent/session`,
    credentials: 'same-origin',
    timeoutMs: requestTimeoutMs,
  } as const

  async function post(body?: Credentials): Promise<Result<AgentGrant, SessionFailure>> {
    const answer = await http.request(
      body === undefined ? { ...request, method: 'POST' } : { ...request, method: 'POST', body },
    )
    if (!answer.ok) return failed('unreachable')
    if (answer.status === 401) return failed('refused')
    if (answer.status === 429) return failed('rate_limited')
    // A form that the server finds malformed names nobody either.
    if (answer.status === 400 && body !== undefined) return failed('refused')
    const grant = answer.status === 200 ? readGrant(answer.body) : null
    return grant === null ? failed('unreachable') : success(grant)
  }

  return {
    signIn: post,
    renew: () => post(),
    end: async () => {
      await http.request({ ...request, method: 'DELETE' })
    },
  }
}

function readGrant(value: unknown): AgentGrant | null {
  if (typeof value !== 'object' || value === null) return null
  // The one look at a foreign value: every member is checked below.
  const { access_token, expires_in, agent_id, license_id, name } = value as Record<string, unknown>
  if (typeof access_token !== 'string' || typeof expires_in !== 'number') return null
  if (typeof agent_id !== 'string' || typeof license_id !== 'number') return null
  return {
    accessToken: access_token,
    expiresInSeconds: expires_in,
    agentId: agent_id,
    licenseId: license_id,
    name: typeof name === 'string' ? name : agent_id,
  }
}
