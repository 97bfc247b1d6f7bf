import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Metrics } from '../metrics/createMetrics.ts'
import type { Log } from '../platform/ports.ts'
import { type ApiNeeds, registerApi } from './api/registerApi.ts'
import { createLauncherNames } from './createLauncherNames.ts'
import { type CustomerInfoNeeds, registerCustomerInfo } from './customerToken/registerCustomerInfo.ts'
import { type CustomerTokenNeeds, registerCustomerToken } from './customerToken/registerCustomerToken.ts'
import { type AgentSessionNeeds, registerAgentSession } from './registerAgentSession.ts'
import { type ConsoleDirectoryNeeds, registerConsoleDirectory } from './registerConsoleDirectory.ts'
import { registerCors } from './registerCors.ts'
import { type FilesRouteNeeds, registerFiles } from './registerFiles.ts'
import { type HealthNeeds, registerHealth } from './registerHealth.ts'
import { type LoaderNeeds, registerLoader } from './registerLoader.ts'
import { type PagesNeeds, registerPages } from './registerPages.ts'
import { registerReference } from './registerReference.ts'
import { registerSelfCheck } from './registerSelfCheck.ts'
import { registerSettings, type SettingsNeeds } from './registerSettings.ts'
import { sendError } from './sendError.ts'

/** What the addresses need, each its own part. */
export type HttpServerNeeds = {
  readonly log: Log
  readonly metrics: Metrics
  readonly customerToken: CustomerTokenNeeds
  readonly customerInfo: CustomerInfoNeeds
  readonly agentSession: AgentSessionNeeds
  readonly directory: ConsoleDirectoryNeeds
  readonly settings: Omit<SettingsNeeds, 'launcherNames'>
  readonly api: ApiNeeds
  readonly health: HealthNeeds
  readonly files: FilesRouteNeeds
  readonly pages: PagesNeeds
  readonly loader: LoaderNeeds
  /** Takes over an upgrade; false where the path is none of its own. */
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean
}

/** A client that takes longer to send its request is cut off. */
const requestTimeoutMs = 300_000
/** Longer than proxies keep idle lines, so that they and not we close them. */
const keepAliveTimeoutMs = 72_000

/** Whoever watches the server wants to see how it stops. */
const answersWhileDraining: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])

/** Every HTTP address of the server, not yet listening. */
export async function createHttpServer(needs: HttpServerNeeds): Promise<FastifyInstance> {
  const { log, metrics } = needs
  const app = Fastify({
    logger: false,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    // Said below, in the protocol's words.
    return503OnClosing: false,
    frameworkErrors: (_error, _request, reply) =>
      void sendError(reply, 'validation', 'The address is not well formed'),
  })

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    // A line that is still open while the server stops may ask again.
    if (needs.health.isDraining() && !answersWhileDraining.has(request.url)) {
      return sendError(reply, 'service_unavailable', 'Not accepting new requests')
    }
  })
  app.addHook('onResponse', async (request, reply) => {
    // The pattern and not the address: paths and queries may hold secrets.
    const route = request.routeOptions.url ?? 'none'
    const { method } = request
    const status = reply.statusCode
    metrics.httpAnswered({ method, route, status, seconds: reply.elapsedTime / 1000 })
    log.debug({ method, route, status, ms: Math.round(reply.elapsedTime) }, 'request answered')
  })
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status === 413) return sendError(reply, 'entity_too_large', 'The body is too long')
    if (status >= 400 && status < 500) return sendError(reply, 'validation', 'The request is not well formed')
    log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'a request failed')
    return sendError(reply, 'internal', 'Internal server error')
  })

  await app.register(cookie)
  await registerCors(app, needs.api)
  await registerHealth(app, needs.health)
  await registerCustomerToken(app, needs.customerToken)
  await registerCustomerInfo(app, needs.customerInfo)
  await registerAgentSession(app, needs.agentSession)
  await registerConsoleDirectory(app, needs.directory)
  await registerSettings(app, { ...needs.settings, launcherNames: createLauncherNames(needs.loader) })
  await registerSelfCheck(app, { ...needs.settings, ...needs.pages })
  await registerApi(app, needs.api)
  await registerLoader(app, needs.loader)
  await registerReference(app, needs.pages)
  await registerPages(app, needs.pages)
  await registerFiles(app, needs.files)

  app.server.on('upgrade', (request, socket, head) => {
    // A stranger who hangs up while we answer is no news.
    const ignore = (): void => undefined
    socket.on('error', ignore)
    if (needs.handleUpgrade(request, socket, head)) socket.off('error', ignore)
    else refuseUpgrade(socket)
  })
  return app
}

function refuseUpgrade(socket: Duplex): void {
  const body = JSON.stringify({ error: { type: 'not_found', message: 'There is no socket at this address' } })
  socket.end(
    [
      'HTTP/1.1 404 Not Found',
      'Connection: close',
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
}
