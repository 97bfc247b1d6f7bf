import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller, Core } from '../../actions/contract.ts'
import type { Auth } from '../../auth/ports.ts'
import type { CallMethod } from '../../codecs/method.ts'
import type { WebSurface, WireFailure } from '../../codecs/surface.ts'
import type { RequestContext } from '../../codecs/wireContext.ts'
import type { License, Limits, Region } from '../../domain/license.ts'
import { type Result, refuse, success } from '../../domain/result.ts'
import type { ReceivedFile } from '../../domain/upload.ts'
import type { Files } from '../../files/createFiles.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import type { RateLimit } from '../../rtm/createRateLimit.ts'
import { describeError } from '../../rtm/describeError.ts'
import { refuseAuthor } from '../../rtm/refuseAuthor.ts'
import type { RequestFacts } from '../createRequestFacts.ts'
import { acceptAnyContentType } from '../readJsonBody.ts'
import { statusCodes } from '../statusCodes.ts'
import { admitCaller } from './admitCaller.ts'
import { openEnvelope, type WebRequest } from './openEnvelope.ts'
import { acceptForms, discard, readUpload } from './readUpload.ts'
import { runCall } from './runCall.ts'
import { webSurfaces } from './surfaces.ts'

export type ApiNeeds = {
  readonly core: Core
  readonly auth: Auth
  readonly licenses: ReadonlyMap<number, License>
  readonly limits: Limits
  /** Which region this server is. */
  readonly region: Region
  /** What each customer may ask in a minute, over whatever line. */
  readonly customerRequests: RateLimit
  readonly files: Files
  readonly facts: Pick<RequestFacts, 'publicOrigin' | 'clientAddress'>
  readonly clock: Clock
  readonly log: Log
}

/**
 * `POST /<version>/<api>/action/<action>` of every Web API: one route per method, so that metrics name it, and one
 * behind them for the actions that there are not. What a request causes is pushed to sockets as if it had come over
 * one. Source: spec/behaviour.md section 16.
 */
export async function registerApi(app: FastifyInstance, needs: ApiNeeds): Promise<void> {
  for (const surface of webSurfaces) {
    const methods = [...surface.methods.values()]
    const explain = (scope: FastifyInstance): void => {
      scope.setErrorHandler<FastifyError>((error, request, reply) =>
        sendFailure(reply, surface, toFailure(error, request, needs)),
      )
    }
    await app.register(async (scope) => {
      await acceptForms(scope)
      explain(scope)
      for (const method of methods.filter(({ upload }) => upload !== null)) {
        scope.post(`${surface.path}/${method.name}`, (request, reply) =>
          answer(needs, surface, method, request, reply),
        )
      }
    })
    await app.register(async (scope) => {
      acceptAnyContentType(scope)
      explain(scope)
      const options = { bodyLimit: needs.limits.frameBytes }
      for (const method of methods.filter(({ upload }) => upload === null)) {
        scope.post(`${surface.path}/${method.name}`, options, (request, reply) =>
          answer(needs, surface, method, request, reply),
        )
      }
      scope.post(`${surface.path}/:action`, options, (request, reply) =>
        answer(needs, surface, null, request, reply),
      )
    })
  }
}

/** @param method null: there is no such action */
async function answer(
  needs: ApiNeeds,
  surface: WebSurface,
  method: CallMethod | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const outcome = await perform(needs, surface, method, request)
  if (!outcome.ok) return sendFailure(reply, surface, outcome.failure)
  const { payload, wrapAnswer } = outcome.value
  return send(reply, 200, wrapAnswer ? { payload } : payload)
}

async function perform(
  needs: ApiNeeds,
  surface: WebSurface,
  method: CallMethod | null,
  request: FastifyRequest,
): Promise<Result<{ payload: object; wrapAnswer: boolean }, WireFailure>> {
  const admitted = await admitCaller(needs, surface, request.raw)
  if (!admitted.ok) return admitted
  if (method === null) return refuse('validation', 'action: unknown action')
  const opened = await openRequest(needs, surface, method, request)
  if (!opened.ok) return opened
  const { file } = opened.value
  const outcome = await performOpened(needs, method, request, admitted.value, opened.value)
  if (!outcome.ok) await discard(needs.files, file)
  return outcome
}

type OpenedRequest = WebRequest & { readonly file: ReceivedFile | null }

async function openRequest(
  { files, limits }: ApiNeeds,
  { envelope }: WebSurface,
  { upload }: CallMethod,
  request: FastifyRequest,
): Promise<Result<OpenedRequest, WireFailure>> {
  if (upload === null) {
    const opened = openEnvelope(typeof request.body === 'string' ? request.body : '', envelope)
    return opened.ok ? success({ ...opened.value, file: null }) : opened
  }
  const form = await readUpload(request, files, upload, limits.fileBytes)
  if (!form.ok) return form
  const { fields, file, isWrapped } = form.value
  const wrapAnswer = envelope === 'either' ? isWrapped : envelope !== 'bare'
  return success({ payload: fields, authorId: fields['author_id'] ?? null, wrapAnswer, file })
}

async function performOpened(
  needs: ApiNeeds,
  method: CallMethod,
  request: FastifyRequest,
  caller: Caller,
  opened: OpenedRequest,
): Promise<Result<{ payload: object; wrapAnswer: boolean }, WireFailure>> {
  const { payload, wrapAnswer, authorId, file } = opened

  const author = [request.headers['x-author-id']].flat()[0] ?? authorId
  const refusal = refuseAuthor(author, caller)
  if (refusal !== null) return { ok: false, failure: refusal }

  const context = contextOf(needs, request)
  const prepared = method.prepare(payload, file === null ? context : { ...context, upload: file })
  if (!prepared.ok) return prepared
  const { requestTimeoutMs } = needs.limits
  const outcome = await runCall({ ...needs, requestTimeoutMs }, prepared.value, caller)
  return outcome.ok ? success({ payload: outcome.value, wrapAnswer }) : outcome
}

const contextOf = ({ facts, auth, limits }: ApiNeeds, { raw }: FastifyRequest): RequestContext => ({
  transport: 'web',
  publicOrigin: facts.publicOrigin(raw),
  publicAgentId: auth.publicAgentId,
  maxMessageBytes: limits.messageBytes,
  ip: facts.clientAddress(raw),
  userAgent: raw.headers['user-agent'] ?? null,
  referrer: raw.headers.referer ?? null,
})

/** What went wrong before or outside of the method. */
function toFailure(error: FastifyError, request: FastifyRequest, { limits, log }: ApiNeeds): WireFailure {
  const status = error.statusCode ?? 500
  if (status === 413) {
    return { type: 'entity_too_large', detail: `body: expected at most ${limits.frameBytes} bytes` }
  }
  if (status >= 400 && status < 500) return { type: 'validation', detail: 'The request is not well formed' }
  log.error({ error: describeError(error), route: request.routeOptions.url }, 'a request failed')
  return { type: 'internal' }
}

function sendFailure(reply: FastifyReply, surface: WebSurface, failure: WireFailure): FastifyReply {
  const error = surface.encodeFailure(failure)
  return send(reply, statusCodes[error.type], { error })
}

const send = (reply: FastifyReply, status: number, body: object): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body))
