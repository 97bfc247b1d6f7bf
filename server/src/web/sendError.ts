import type { FastifyReply } from 'fastify'

/** What our own addresses refuse with, in the protocol's words. Source: spec/behaviour.md 16.4 and 16.10. */
export type HttpErrorType =
  | 'authentication'
  | 'authorization'
  | 'entity_too_large'
  | 'internal'
  | 'license_not_found'
  | 'not_found'
  | 'service_unavailable'
  | 'too_many_requests'
  | 'validation'

const statusCodes = {
  authentication: 401,
  authorization: 403,
  entity_too_large: 413,
  internal: 500,
  license_not_found: 404,
  not_found: 404,
  service_unavailable: 503,
  too_many_requests: 429,
  validation: 400,
} as const satisfies Record<HttpErrorType, number>

/** Answers with the protocol's error body and the status that belongs to the type. */
export function sendError(reply: FastifyReply, type: HttpErrorType, message: string): FastifyReply {
  return reply
    .code(statusCodes[type])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ error: { type, message } })
}
