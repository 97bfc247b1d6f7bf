import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Region } from '../../domain/license.ts'
import type { Log } from '../../platform/ports.ts'

/** Why there is no token. Clients read the code, whatever the status. Source: spec/auth.md section 2.1. */
export type TokenFault = {
  readonly status: 400 | 401 | 403 | 413 | 421 | 429 | 500
  readonly kind: 'identity_exception' | 'oauth_exception'
  readonly code: string
  readonly description: string
  /** Where the license lives, when it is not here. */
  readonly region?: Region
}

export const invalidRequest = (description: string): TokenFault => ({
  status: 400,
  kind: 'oauth_exception',
  code: 'invalid_request',
  description,
})

/** A token, signed identity or refresh token that is not good. */
export const unauthorized = (description: string): TokenFault => ({
  status: 401,
  kind: 'identity_exception',
  code: 'unauthorized',
  description,
})

export const sendFault = (reply: FastifyReply, fault: TokenFault): FastifyReply =>
  reply.code(fault.status).send({
    [fault.kind]: fault.code,
    exception_description: fault.description,
    ...(fault.region !== undefined && { data: { region: fault.region } }),
  })

/** The protocol's clients try again on `server_error`, and on nothing else of these. */
export function toFault(error: unknown, request: FastifyRequest, log: Log, maxBodyBytes: number): TokenFault {
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
