import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Core } from '../actions/contract.ts'
import type { TokenIssuer } from '../auth/createAuth.ts'
import type { BrowserIdentity } from '../auth/createBrowserIdentity.ts'
import type { RateLimit } from '../auth/createRateLimit.ts'
import type { RefreshTokens } from '../auth/createRefreshTokens.ts'
import type { Auth } from '../auth/ports.ts'
import type { License } from '../domain/license.ts'
import { assertNever } from '../domain/result.ts'
import type { Ids, Log } from '../platform/ports.ts'
import type { RequestFacts } from './createRequestFacts.ts'
import { acceptAnyContentType, type JsonBody, readJsonBody } from './readJsonBody.ts'

export type CustomerTokenNeeds = {
  readonly auth: Pick<Auth, 'originAllowed'> & TokenIssuer
  readonly browsers: BrowserIdentity
  readonly refreshTokens: RefreshTokens
  readonly core: Pick<Core, 'makeCustomerPermanent'>
  readonly licenses: ReadonlyMap<number, License>
  readonly rateLimit: RateLimit
  readonly facts: RequestFacts
  readonly ids: Ids
  readonly log: Log
}

const maxBodyBytes = 16_384
const cookieSeconds = 2 * 365 * 24 * 60 * 60

type Fault = {
  readonly status: 400 | 401 | 403 | 413 | 429 | 500
  readonly kind: 'identity_exception' | 'oauth_exception'
  readonly code: string
  readonly description: string
}

/**
 * `POST /customer/token`: the cookie grant as the protocol's clients call it, and our transient and refresh grants.
 * Source: spec/auth.md section 2.1; contract.md, addresses.
 */
export async function registerCustomerToken(app: FastifyInstance, needs: CustomerTokenNeeds): Promise<void> {
  await app.register(async (scope) => {
    acceptAnyContentType(scope)
    scope.setErrorHandler((error, request, reply) => sendFault(reply, toFault(error, request, needs.log)))
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
      const asked = readRequest(readJsonBody(request.body), needs.licenses)
      if ('code' in asked) return sendFault(reply, asked)
      if (!needs.auth.originAllowed(asked.license, request.headers.origin)) {
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

type TokenRequest = {
  readonly license: License
  readonly grant:
    | { readonly type: 'cookie' }
    | { readonly type: 'transient' }
    | { readonly type: 'refresh_token'; readonly refreshToken: string }
}

function readRequest(body: JsonBody, licenses: ReadonlyMap<number, License>): TokenRequest | Fault {
  const invalid = (description: string): Fault => ({
    status: 400,
    kind: 'oauth_exception',
    code: 'invalid_request',
    description,
  })
  if (body === null) return invalid('The body must be a JSON object')
  const { response_type: responseType = 'token', grant_type: type, license_id: licenseId } = body
  if (responseType !== 'token') {
    return { ...invalid('response_type must be "token"'), code: 'unsupported_response_type' }
  }
  if (typeof licenseId !== 'number') return invalid('license_id must be a number')
  const license = licenses.get(licenseId)
  if (license === undefined) {
    return { ...invalid(`There is no license ${licenseId}`), kind: 'identity_exception' }
  }
  switch (type) {
    case 'cookie':
    case 'transient':
      return { license, grant: { type } }
    case 'refresh_token':
      return typeof body['refresh_token'] === 'string'
        ? { license, grant: { type, refreshToken: body['refresh_token'] } }
        : invalid('refresh_token must be a text')
    default:
      return typeof type === 'string'
        ? { ...invalid('The grant type is not supported'), code: 'unsupported_grant_type' }
        : invalid('grant_type must be a text')
  }
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
    default:
      return assertNever(grant)
  }
}

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

const sendFault = (reply: FastifyReply, { status, kind, code, description }: Fault): FastifyReply =>
  reply.code(status).send({ [kind]: code, exception_description: description })

/** The protocol's clients try again on `server_error`, and on nothing else of these. */
function toFault(error: unknown, request: FastifyRequest, log: Log): Fault {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status >= 400 && status < 500) {
    const description =
      status === 413
        ? `The body must not be longer than ${maxBodyBytes} bytes`
        : 'The request is not well formed'
    return {
      status: status === 413 ? 413 : 400,
      kind: 'oauth_exception',
      code: 'invalid_request',
      description,
    }
  }
  log.error({ err: error, route: request.routeOptions.url }, 'a token request failed')
  return { status: 500, kind: 'oauth_exception', code: 'server_error', description: 'Internal server error' }
}
