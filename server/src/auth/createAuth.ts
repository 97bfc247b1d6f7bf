import { createHmac } from 'node:crypto'
import type { AgentAccount, License, Limits, Region } from '../domain/license.ts'
import { type Result, success } from '../domain/result.ts'
import type { Clock } from '../platform/ports.ts'
import { permittedScopes } from './agentScopes.ts'
import { type Revocations, sessionKey } from './createRevocations.ts'
import { createTokenSigner } from './createTokenSigner.ts'
import type { Secrets } from './openSecrets.ts'
import { originAllowed } from './originAllowed.ts'
import type { Auth, TokenFault } from './ports.ts'

type AccessToken = { readonly token: string; readonly expiresInSeconds: number }

/** Makes the tokens that {@link Auth} verifies. */
export interface TokenIssuer {
  issueCustomerToken(licenseId: number, customerId: string): AccessToken
  /**
   * @param scopes null: all that the agent's permission has at the time of use
   * @param ttlMs never longer than `limits.token_ttl_ms`
   * @param sessionId the session whose end takes the token back; absent: there is none
   */
  issueAgentToken(
    licenseId: number,
    agentId: string,
    scopes: readonly string[] | null,
    ttlMs: number,
    sessionId?: string,
  ): AccessToken
}

export type AuthNeeds = {
  readonly secrets: Secrets
  readonly licenses: ReadonlyMap<number, License>
  readonly limits: Limits
  readonly region: Region
  readonly clock: Clock
  /** Default: no token is ever taken back. */
  readonly revocations?: Pick<Revocations, 'isRevoked'>
}

type CustomerContent = { readonly l: number; readonly c: string; readonly x: number }
type AgentContent = {
  readonly l: number
  readonly a: string
  readonly s: readonly string[] | null
  readonly x: number
  /** The session that it was granted to. */
  readonly f?: string
}

/**
 * Tokens that carry license, owner, scopes and expiry themselves, so that checking one asks no database. The region
 * stands before them. Source: spec/auth.md sections 1 and 6.
 */
export function createAuth({
  secrets,
  licenses,
  limits,
  region,
  clock,
  revocations,
}: AuthNeeds): Auth & TokenIssuer {
  const customerSigner = createTokenSigner(secrets.key('customer access token'), `${region}:`)
  const agentSigner = createTokenSigner(secrets.key('agent access token'), `${region}:`)
  const publicIdKey = secrets.key('agent public id')

  const isRevoked = (token: string): boolean => revocations?.isRevoked(bareToken(token)) === true
  const expiry = (ttlMs: number): number => clock.now() + ttlMs
  const fault = (failure: TokenFault): Result<never, TokenFault> => ({ ok: false, failure })

  return {
    issueCustomerToken(licenseId, customerId) {
      const content: CustomerContent = { l: licenseId, c: customerId, x: expiry(limits.tokenTtlMs) }
      return { token: customerSigner.sign(content), expiresInSeconds: toSeconds(limits.tokenTtlMs) }
    },

    issueAgentToken(licenseId, agentId, scopes, ttlMs, sessionId) {
      const life = Math.min(ttlMs, limits.tokenTtlMs)
      const content: AgentContent = {
        l: licenseId,
        a: agentId,
        s: scopes,
        x: expiry(life),
        ...(sessionId !== undefined && { f: sessionId }),
      }
      return { token: agentSigner.sign(content), expiresInSeconds: toSeconds(life) }
    },

    async verifyCustomerToken(token) {
      // Only this file signs with the key, so what opens has the shape it gave it.
      const content = customerSigner.open(bareToken(token)) as CustomerContent | null
      if (content === null || !licenses.has(content.l) || isRevoked(token)) return fault('invalid')
      if (content.x <= clock.now()) return fault('expired')
      return success({ licenseId: content.l, customerId: content.c, expiresAt: content.x })
    },

    async verifyAgentToken(token) {
      // As above.
      const content = agentSigner.open(bareToken(token)) as AgentContent | null
      if (content === null || isRevoked(token)) return fault('invalid')
      const { f: sessionId = null } = content
      if (sessionId !== null && isRevoked(sessionKey(sessionId))) return fault('invalid')
      const agent = findAgent(licenses.get(content.l), content.a)
      if (agent === null) return fault('invalid')
      if (content.x <= clock.now()) return fault('expired')
      // The configuration may have changed since: a token never grants more than the permission does today.
      const permitted = permittedScopes(agent.permission)
      const scopes =
        content.s === null ? permitted : new Set(content.s.filter((scope) => permitted.has(scope)))
      return success({ licenseId: content.l, agentId: agent.id, scopes, expiresAt: content.x, sessionId })
    },

    publicAgentId: (agentId) =>
      createHmac('sha256', publicIdKey).update(agentId).digest('hex').slice(0, publicIdDigits),

    originAllowed,
  }
}

const publicIdDigits = 32

const toSeconds = (milliseconds: number): number => Math.max(1, Math.floor(milliseconds / 1000))

/** A token as it was issued. */
export const bareToken = (token: string): string => token.replace(/^Bearer\s+/i, '')

const findAgent = (license: License | undefined, agentId: string): AgentAccount | null =>
  license?.agents.find(({ id }) => id === agentId) ?? null
