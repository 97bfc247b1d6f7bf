import type { FastifyInstance } from 'fastify'

/** A request body as an object; null where it is not JSON or not an object. */
export type JsonBody = { readonly [member: string]: unknown } | null

/**
 * Lets every route of this scope take its body as text, whatever `Content-Type` says or does not say: clients of the
 * protocol post JSON as `text/plain` to spare the pre-flight. Source: spec/auth.md section 2.1.
 */
export function acceptAnyContentType(scope: FastifyInstance): void {
  // Not even a type that is none may keep the body from being read.
  scope.addHook('onRequest', async (request) => {
    request.headers['content-type'] = 'text/plain'
  })
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

export function readJsonBody(body: unknown): JsonBody {
  if (typeof body !== 'string') return null
  try {
    const value: unknown = JSON.parse(body)
    // An object is all that is known of it; the readers check each member.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
