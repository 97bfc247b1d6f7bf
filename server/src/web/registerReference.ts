import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { buildAsyncApi } from '../reference/buildAsyncApi.ts'
import { buildOpenApi } from '../reference/buildOpenApi.ts'
import { apiPageStyle, renderApiPage } from '../reference/renderApiPage.ts'
import type { RequestFacts } from './createRequestFacts.ts'

export type ReferenceNeeds = { readonly facts: Pick<RequestFacts, 'publicOrigin'> }

const policy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

/** What the server says of its APIs: for programs and for people. Source: contract.md, addresses. */
export async function registerReference(app: FastifyInstance, { facts }: ReferenceNeeds): Promise<void> {
  const page = renderApiPage()

  const json = (build: (origin: string) => object) => async (request: FastifyRequest, reply: FastifyReply) =>
    send(request, reply.header('access-control-allow-origin', '*'), {
      type: 'application/json; charset=utf-8',
      text: JSON.stringify(build(facts.publicOrigin(request.raw))),
    })
  app.get('/openapi.json', json(buildOpenApi))
  app.get('/asyncapi.json', json(buildAsyncApi))
  app.get('/docs/api', async (request, reply) =>
    send(request, reply.header('content-security-policy', policy), {
      type: 'text/html; charset=utf-8',
      text: page,
    }),
  )
  app.get('/docs/api.css', async (request, reply) =>
    send(request, reply, { type: 'text/css; charset=utf-8', text: apiPageStyle }),
  )
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, text }: { readonly type: string; readonly text: string },
): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag).header('cache-control', 'no-cache').type(type)
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(text)
}
