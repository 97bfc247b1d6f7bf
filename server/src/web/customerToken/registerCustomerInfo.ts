import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bareToken } from '../../auth/createAuth.ts'
import type { RateLimit } from '../../auth/createRateLimit.ts'
import type { RefreshTokens } from '../../auth/createRefreshTokens.ts'
import type { Revocations } from '../../auth/createRevocations.ts'
import type { Auth } from '../../auth/ports.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import type { RequestFacts } from '../createRequestFacts.ts'
import { acceptAnyContentType, readJsonBody } from '../readJsonBody.ts'
import { sendFault, toFault, unauthorized } from './tokenFault.ts'

export type CustomerInfoNeeds = {
  readonly auth: Pick<Auth, 'verifyCustomerToken'>
  readonly revocations: Pick<Revocations, 'revoke'>
  readonly refreshTokens: Pick<RefreshTokens, 'revoke'>
  readonly rateLimit: RateLimit
  readonly facts: RequestFacts
  readonly clock: Clock
  readonly log: Log
}

const maxBodyBytes = 16_384

/**
 * `GET /customer/info` describes the token in `Authorization`; `DELETE /customer/token` takes it back, and with it the
 * family of a `refresh_token` in the body. Sockets that logged in with it end. Source: spec/auth.md section 3.
 */
export async function registerCustomerInfo(app: FastifyInstance, needs: CustomerInfoNeeds): Promise<void> {
  const { auth, revocations, refreshTokens, rateLimit, facts, clock, log } = needs

  const verify = async (request: FastifyRequest) => {
    const { authorization = '' } = request.headers
    const grant = /^Bearer\s/i.test(authorization) ? await auth.verifyCustomerToken(authorization) : null
    return grant?.ok === true ? { ...grant.value, token: bareToken(authorization) } : null
  }
  const refuse = (reply: FastifyReply): FastifyReply =>
    sendFault(reply, { ...unauthorized('The access token is not good'), kind: 'oauth_exception' })

  await app.register(async (scope) => {
    acceptAnyContentType(scope)
    scope.setErrorHandler((error, request, reply) =>
      sendFault(reply, toFault(error, request, log, maxBodyBytes)),
    )
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (rateLimit.take(facts.clientAddress(request.raw))) return undefined
      const description = 'Too many token requests from this address'
      return sendFault(reply.header('retry-after', '60'), {
        status: 429,
        kind: 'oauth_exception',
        code: 'temporarily_unavailable',
        description,
      })
    })

    scope.get('/customer/info', async (request, reply) => {
      const grant = await verify(request)
      if (grant === null) return refuse(reply)
      return reply.send({
        access_token: grant.token,
        client_id: '',
        entity_id: grant.customerId,
        expires_in: Math.max(0, Math.floor((grant.expiresAt - clock.now()) / 1000)),
        license_id: grant.licenseId,
        scope: '',
        token_type: 'Bearer',
      })
    })

    scope.delete('/customer/token', { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const grant = await verify(request)
      if (grant === null) return refuse(reply)
      revocations.revoke(grant.token, grant.expiresAt)
      const refreshToken = readJsonBody(request.body)?.['refresh_token']
      if (typeof refreshToken === 'string') await refreshTokens.revoke(refreshToken)
      return reply.send({})
    })
  })
}
