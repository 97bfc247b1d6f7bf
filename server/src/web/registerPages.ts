import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentSecurityPolicy, type OwnPage } from './contentSecurityPolicy.ts'
import type { RequestFacts } from './createRequestFacts.ts'
import { sendError } from './sendError.ts'

export type PagesNeeds = {
  readonly facts: RequestFacts
  /** Holds `dist/app` and `dist/widget`, as the build leaves them, and `public`. */
  readonly assetsFolder: string
}

const immutableMs = 365 * 24 * 60 * 60 * 1000
const avatarMs = 60 * 60 * 1000

/** Browsers remember modules that did not arrive, so the widget asks for them under another address. */
const anotherAttempt = /^again-\d+\//

/** Below these nothing is a page of the shop: what is not answered there is not there. */
const reserved =
  /^\/(assets|avatars|console|customer|docs|files|healthz|metrics|readyz|self-check|settings)(\/|$)|^\/agent\/session$/

/**
 * Files and pages: hashed assets and avatars for every website, the shop and the console for browsers that ask for
 * an address without a dot, and the protocol's `not_found` for everything else.
 */
export async function registerPages(app: FastifyInstance, needs: PagesNeeds): Promise<void> {
  const { facts, assetsFolder } = needs
  const appFolder = join(assetsFolder, 'dist', 'app')
  const assetFolders = [join(assetsFolder, 'dist', 'widget', 'assets'), join(appFolder, 'assets')]
  const avatarFolders = [join(assetsFolder, 'public', 'avatars')]

  await app.register(fastifyStatic, { serve: false, preCompressed: true, index: false, dotfiles: 'ignore' })

  app.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    const name = request.params['*'].replace(anotherAttempt, '')
    const folder = await firstWith(assetFolders, name)
    if (folder === null) return reply.callNotFound()
    openToAll(reply).header('vary', 'Accept-Encoding')
    return reply.sendFile(name, folder, { immutable: true, maxAge: immutableMs })
  })

  app.get<{ Params: { '*': string } }>('/avatars/*', async (request, reply) => {
    const folder = await firstWith(avatarFolders, request.params['*'])
    if (folder === null) return reply.callNotFound()
    // A picture that is opened as a page must not be able to run anything.
    openToAll(reply).header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    )
    return reply.sendFile(request.params['*'], folder, { maxAge: avatarMs })
  })

  const sendPage = async (
    page: OwnPage,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    if ((await firstWith([appFolder], 'index.html')) === null) return sendNotBuilt(reply)
    const origins = [facts.requestOrigin(request.raw), facts.publicOrigin(request.raw)]
    reply
      .header('cache-control', 'no-cache')
      .header('vary', 'Accept-Encoding')
      .header('content-security-policy', contentSecurityPolicy(page, origins))
      .header('cross-origin-opener-policy', 'same-origin')
      .header('referrer-policy', 'strict-origin-when-cross-origin')
    return reply.sendFile('index.html', appFolder, { cacheControl: false })
  }

  app.setNotFoundHandler(async (request, reply) => {
    const [path = ''] = request.url.split('?')
    const asksForPage = request.method === 'GET' || request.method === 'HEAD'
    if (asksForPage && !path.includes('.') && !reserved.test(path)) {
      return sendPage(/^\/agent(\/|$)/.test(path) ? 'console' : 'shop', request, reply)
    }
    return sendError(reply, 'not_found', `There is no ${request.method} ${path}`)
  })
}

/** Said instead of a page or a script where `dist/` is not there. */
export const sendNotBuilt = (reply: FastifyReply): FastifyReply =>
  reply
    .code(503)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('The pages of this server are not built yet. Start it with "npm start", which builds them.\n')

const openToAll = (reply: FastifyReply): FastifyReply =>
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')

/** The first of the folders that holds the file; null where none does, or where the name leads elsewhere. */
async function firstWith(folders: readonly string[], name: string): Promise<string | null> {
  if (!/^[\w@-][\w.@-]*(\/[\w@-][\w.@-]*)*$/.test(name)) return null
  for (const folder of folders) {
    try {
      if ((await stat(join(folder, name))).isFile()) return folder
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause)) throw cause
    }
  }
  return null
}
