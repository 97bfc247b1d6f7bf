import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Core } from '../../actions/contract.ts'
import type { TokenIssuer } from '../../auth/createAuth.ts'
import type { BrowserIdentity } from '../../auth/createBrowserIdentity.ts'
import type { RateLimit } from '../../auth/createRateLimit.ts'
import type { RefreshTokens } from '../../auth/createRefreshTokens.ts'
import type { SignedIdentities } from '../../auth/createSignedIdentities.ts'
import type { Auth } from '../../auth/ports.ts'
import type { License, Region } from '../../domain/license.ts'
import { assertNever } from '../../domain/result.ts'
import type { Ids, Log } from '../../platform/ports.ts'
import type { RequestFacts } from '../createRequestFacts.ts'
import { acceptAnyContentType, readJsonBody } from '../readJsonBody.ts'
import { readTokenRequest, type TokenRequest } from './readTokenRequest.ts'
import { sendFault, toFault, unauthorized } from './tokenFault.ts'

export type CustomerTokenNeeds = {
  readonly auth: Pick<Auth, 'originAllowed' | 'verifyAgentToken'> & TokenIssuer
  readonly identities: SignedIdentities
  /** Which region this server is. */
  readonly region: Region
  readonly browsers: BrowserIdentity
  readonly refreshTokens: RefreshTokens
  readonly core: Pick<Core, 'makeCustomerPermanent' | 'execute'>
  readonly licenses: ReadonlyMap<number, License>
  readonly rateLimit: RateLimit
  readonly facts: RequestFacts
  readonly ids: Ids
  readonly log: Log
}

const maxBodyBytes = 16_384
const cookieSeconds = 2 * 365 * 24 * 60 * 60

/**
 * `POST /customer/token`: the cookie and agent-token grants as the protocol's clients call them, and our
 * transient, refresh and signed-identity grants.
 * Source: spec/auth.md section 2.1; contract.md, addresses.
 */
export async function registerCustomerToken(app: FastifyInstance, needs: CustomerTokenNeeds): Promise<void> {
  await app.register(async (scope) => {
    acceptAnyContentType(scope)
    scope.setErrorHandler((error, request, reply) =>
      sendFault(reply, toFault(error, request, needs.log, maxBodyBytes)),
    )
    scope.post('/customer/token', { bodyLimit: maxBodyBytes }, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (!needs.rateLimit.take(needs.facts.clientAddress(request.raw))) {
        reply.header('retry-after', '60')
        return sendFault(reply, {
          status: 429,
          kind: 'oauth_exception',
          code: 'temporarily_unavailable',
          description: 'Too many token requests from this address',
        })
      }
      const asked = readTokenRequest(readJsonBody(request.body), needs.licenses, needs.region)
      if ('code' in asked) return sendFault(reply, asked)
      // An agent's program is no website: its right is in the token.
      const fromWebsite = asked.grant.type !== 'agent_token'
      if (fromWebsite && !needs.auth.originAllowed(asked.license, request.headers.origin)) {
        return sendFault(reply, {
          status: 403,
          kind: 'identity_exception',
          code: 'access_denied',
          description: 'This website may not embed the license',
        })
      }
      return answer(needs, asked, request, reply)
    })
  })
}

async function answer(
  needs: CustomerTokenNeeds,
  { license, grant }: TokenRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { auth, browsers, refreshTokens, core, facts, ids } = needs
  const send = (customerId: string, refreshToken: string | null): FastifyReply => {
    const { token, expiresInSeconds } = auth.issueCustomerToken(license.id, customerId)
    return reply.send({
      access_token: token,
      entity_id: customerId,
      expires_in: expiresInSeconds,
      token_type: 'Bearer',
      ...(refreshToken !== null && { refresh_token: refreshToken }),
    })
  }

  switch (grant.type) {
    case 'cookie': {
      const cookies = browsers.recognise({
        cid: request.cookies['__lc_cid'],
        cst: request.cookies['__lc_cst'],
      })
      setBrowserCookies(reply, cookies, facts.isSecure(request.raw))
      const customerId = browsers.customerId(cookies.cid, license.id)
      await core.makeCustomerPermanent(license.id, customerId)
      return send(customerId, null)
    }
    case 'transient': {
      const customerId = ids.uuid()
      return send(customerId, await refreshTokens.issue({ licenseId: license.id, subject: customerId }))
    }
    case 'refresh_token': {
      const renewed = await refreshTokens.rotate(grant.refreshToken, license.id)
      if (renewed === null) {
        return sendFault(reply, {
          status: 401,
          kind: 'oauth_exception',
          code: 'invalid_grant',
          description: 'The refresh token is not good, or not any more',
        })
      }
      await core.makeCustomerPermanent(license.id, renewed.owner.subject)
      return send(renewed.owner.subject, renewed.token)
    }
    case 'identity_jwt': {
      const identity = await needs.identities.verify(license, grant.identity)
      if (identity === null) return sendFault(reply, unauthorized('The signed identity does not hold'))
      const { customerId, ...told } = identity
      await core.makeCustomerPermanent(license.id, customerId)
      if (Object.keys(told).length > 0) await tell(needs, license.id, customerId, told)
      return send(customerId, null)
    }
    case 'agent_token': {
      const agent = await auth.verifyAgentToken(request.headers.authorization ?? '')
      if (!agent.ok || agent.value.licenseId !== license.id || !agent.value.scopes.has('customers:own')) {
        return sendFault(reply, unauthorized('An agent token with the scope customers:own is needed'))
      }
      const customerId = grant.entityId ?? ids.uuid()
      await core.makeCustomerPermanent(license.id, customerId)
      return send(customerId, null)
    }
    default:
      return assertNever(grant)
  }
}

/** What a website has signed is as good as what the customer says himself. */
const tell = (
  { core }: CustomerTokenNeeds,
  licenseId: number,
  customerId: string,
  told: { readonly name?: string; readonly email?: string },
): Promise<void> =>
  core.execute(
    'updateCustomer',
    { kind: 'customer', licenseId, customerId, origin: null },
    told,
    () => undefined,
  )

/** Source: spec/auth.md section 2.5; contract.md: partitioned, so that each embedding website has its own visitor. */
function setBrowserCookies(
  reply: FastifyReply,
  { cid, cst }: { readonly cid: string; readonly cst: string },
  secure: boolean,
): void {
  const options = {
    path: '/customer',
    httpOnly: true,
    maxAge: cookieSeconds,
    ...(secure
      ? { secure: true, sameSite: 'none' as const, partitioned: true }
      : { sameSite: 'lax' as const }),
  }
  reply.setCookie('__lc_cid', cid, options).setCookie('__lc_cst', cst, options)
}
