import type { FastifyReply } from 'fastify'
import type { KnownErrorType } from '../codecs/surface.ts'
import { statusCodes } from './statusCodes.ts'

/** Answers with the protocol's error body and the status that belongs to the type. */
export function sendError(reply: FastifyReply, type: KnownErrorType, message: string): FastifyReply {
  return reply
    .code(statusCodes[type])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ error: { type, message } })
}
