import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TokenIssuer } from '../auth/createAuth.ts'
import type { RateLimit } from '../auth/createRateLimit.ts'
import type { RefreshTokens } from '../auth/createRefreshTokens.ts'
import { type Revocations, sessionKey } from '../auth/createRevocations.ts'
import type { SignedIn, SignIn } from '../auth/createSignIn.ts'
import type { Clock } from '../platform/ports.ts'
import type { RequestFacts } from './createRequestFacts.ts'
import { acceptAnyContentType, readJsonBody } from './readJsonBody.ts'
import { sendError } from './sendError.ts'

export type AgentSessionNeeds = {
  readonly signIn: SignIn
  readonly auth: TokenIssuer
  readonly refreshTokens: RefreshTokens
  /** Every request of an address. */
  readonly rateLimit: RateLimit
  /** Failed sign-ins of an address. */
  readonly failureLimit: RateLimit
  readonly facts: RequestFacts
  readonly revocations: Pick<Revocations, 'revoke'>
  readonly clock: Pick<Clock, 'now'>
}

/**
 * The console renews before this; a socket whose token ends is closed, and the agent keeps the chats meanwhile
 * (`agent_grace_ms`). An hour keeps that rare.
 */
const accessTokenMs = 60 * 60 * 1000
/** Somebody who does not come back for so long signs in again. */
export const agentRefreshMs = 14 * 24 * 60 * 60 * 1000
/** Enough for a person who forgot, too few to guess. */
export const maxFailedSignInsPerMinute = 10

const maxBodyBytes = 4096
const path = '/agent/session'
const cookieName = 'parley_agent'

/** `/agent/session`: sign-in, renewal and sign-out of the console. Source: contract.md, addresses. */
export async function registerAgentSession(app: FastifyInstance, needs: AgentSessionNeeds): Promise<void> {
  const { refreshTokens, facts, rateLimit, revocations, clock } = needs

  await app.register(async (scope) => {
    acceptAnyContentType(scope)

    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (isForeign(request)) return sendError(reply, 'authorization', 'Only the console may ask this')
      if (!rateLimit.take(facts.clientAddress(request.raw))) return refuseForNow(reply)
      return undefined
    })

    scope.post(path, { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const hasBody = typeof request.body === 'string' && request.body.trim() !== ''
      return hasBody ? signInWithPassword(needs, request, reply) : renew(needs, request, reply)
    })

    scope.delete(path, { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const token = request.cookies[cookieName]
      const sessionId = token === undefined ? null : await refreshTokens.revoke(token)
      // Whatever it was granted has ended by then. Sockets that logged in with it end now.
      if (sessionId !== null) revocations.revoke(sessionKey(sessionId), clock.now() + accessTokenMs)
      return clearCookie(reply, facts.isSecure(request.raw)).code(204).send()
    })
  })
}

async function signInWithPassword(
  needs: AgentSessionNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = readJsonBody(request.body)
  const { email, password } = body ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') {
    return sendError(reply, 'validation', 'The body must be a JSON object with email and password')
  }
  // Taken before the password is looked at, so that guesses side by side do not slip through.
  const address = needs.facts.clientAddress(request.raw)
  if (!needs.failureLimit.take(address)) return refuseForNow(reply)
  const signedIn = await needs.signIn.withPassword(email, password)
  if (signedIn === null) return sendError(reply, 'authentication', 'E-mail or password is wrong')
  needs.failureLimit.giveBack(address)

  const owner = { licenseId: signedIn.license.id, subject: signedIn.agent.id }
  return answer(needs, signedIn, await needs.refreshTokens.issue(owner), request, reply)
}

async function renew(
  needs: AgentSessionNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const token = request.cookies[cookieName]
  const renewed = token === undefined ? null : await needs.refreshTokens.rotate(token)
  const signedIn = renewed === null ? null : needs.signIn.find(renewed.owner.licenseId, renewed.owner.subject)
  if (renewed === null || signedIn === null) {
    if (token !== undefined) clearCookie(reply, needs.facts.isSecure(request.raw))
    return sendError(reply, 'authentication', 'Nobody is signed in')
  }
  return answer(needs, signedIn, renewed.token, request, reply)
}

function answer(
  { auth, facts, refreshTokens }: AgentSessionNeeds,
  { license, agent }: SignedIn,
  refreshToken: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { token, expiresInSeconds } = auth.issueAgentToken(
    license.id,
    agent.id,
    null,
    accessTokenMs,
    refreshTokens.familyOf(refreshToken) ?? undefined,
  )
  const secure = facts.isSecure(request.raw)
  return reply
    .setCookie(cookieName, refreshToken, {
      ...cookieScope(secure),
      maxAge: Math.floor(agentRefreshMs / 1000),
    })
    .send({
      access_token: token,
      token_type: 'Bearer',
      expires_in: expiresInSeconds,
      agent_id: agent.id,
      license_id: license.id,
      name: agent.name,
    })
}

const cookieScope = (secure: boolean) => ({ path, httpOnly: true, sameSite: 'strict' as const, secure })

const clearCookie = (reply: FastifyReply, secure: boolean): FastifyReply =>
  reply.clearCookie(cookieName, cookieScope(secure))

const refuseForNow = (reply: FastifyReply): FastifyReply =>
  sendError(
    reply.header('retry-after', '60'),
    'too_many_requests',
    'Too many requests, try again in a minute',
  )

/** Beside `SameSite=Strict`: a page of another origin on the same site must not sign anybody in or out. */
function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
