import cors, { type FastifyCorsOptions, type FastifyCorsOptionsDelegateCallback } from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import { type ApiCorsNeeds, corsOfApi } from './api/corsOfApi.ts'

const preflightSeconds = 7200

/**
 * The addresses that pages of other websites may read, with what they may do there. A refusal may be read as well:
 * it holds nothing, and the widget can only name a problem that it sees. Who gets an answer is decided by each
 * address from the origins of the license.
 */
const shared: { readonly [path: string]: FastifyCorsOptions } = {
  '/customer/token': { origin: true, credentials: true, methods: ['POST', 'DELETE'] },
  '/customer/info': { origin: true, methods: ['GET'] },
  '/settings': { origin: true, methods: ['GET'] },
}

const closed: FastifyCorsOptions = { origin: false }

/** Cross-origin reading for the shared addresses and the Web APIs, and for no other. */
export async function registerCors(app: FastifyInstance, api: ApiCorsNeeds): Promise<void> {
  const optionsOf: FastifyCorsOptionsDelegateCallback = (request, done) => {
    const [path = ''] = request.url.split('?')
    const options = shared[path] ?? corsOfApi(api, request.raw) ?? closed
    done(null, { allowedHeaders: ['Authorization', 'Content-Type'], maxAge: preflightSeconds, ...options })
  }
  await app.register(cors, () => optionsOf)
}
