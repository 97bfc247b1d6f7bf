import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppNeeds } from '../../../app.ts'
import { createAuth } from '../../../auth/createAuth.ts'
import { openSecrets } from '../../../auth/openSecrets.ts'
import { parseConfiguration } from '../../../config/parseConfiguration.ts'
import { systemClock } from '../../../platform/systemClock.ts'
import { systemIds } from '../../../platform/systemIds.ts'
import { connectRtm, type Payload, type RtmClient } from '../../../rtm/testing/rtmClient.ts'
import { demoLicense, smith } from '../../../rtm/testing/startRtm.ts'
import { startTestApp } from '../../../testing/startTestApp.ts'

export type WebAnswer = { readonly status: number; readonly headers: Headers; readonly body: Payload }

type Visitor = { readonly customerId: string; readonly token: string }
type Version = '3.0' | '3.1' | '3.2'

/** The whole server with real HTTP and real sockets, and tokens of its own making. */
export interface TestApi {
  readonly origin: string
  readonly dataFolder: string
  /** A customer who has never logged in. */
  visitor(licenseId?: number): Visitor
  agentToken(agentId?: string, scopes?: readonly string[], licenseId?: number): string
  /** Any request to a Web API. */
  post(path: string, body: string, headers?: { readonly [name: string]: string }): Promise<WebAnswer>
  /** A customer's call in the envelope of its version; fails unless it is a success, resolves with the payload. */
  call(version: Version, visitor: Visitor, action: string, payload?: object): Promise<Payload>
  /** Like `call`, but fails unless it is refused; resolves with status and error. */
  fail(version: Version, visitor: Visitor, action: string, payload?: object): Promise<WebError>
  agentCall(action: string, payload?: object, agentId?: string): Promise<Payload>
  agentFail(action: string, payload?: object, agentId?: string, scopes?: readonly string[]): Promise<WebError>
  /** A multipart form to any address; a file for each part that is a `Blob`. */
  postForm(path: string, token: string, parts: UploadParts): Promise<WebAnswer>
  socket(path: string): Promise<RtmClient>
  /** A customer's socket, logged in. */
  customerSocket(version: '3.1' | '3.2', visitor: Visitor): Promise<RtmClient>
  agentSocket(agentId?: string): Promise<RtmClient>
  /** Begins to stop the server. */
  close(): Promise<void>
  stop(): Promise<void>
}

export type UploadParts = {
  readonly [name: string]: string | { readonly bytes: Uint8Array; readonly name: string }
}

export type WebError = {
  readonly status: number
  readonly type: string
  readonly message: string
  readonly data?: Payload
}

export async function startApi(
  options: {
    readonly licenses?: readonly object[]
    readonly limits?: { readonly [name: string]: number }
    /** Further keys of the configuration. */
    readonly more?: { readonly [key: string]: unknown }
    readonly needs?: Partial<AppNeeds>
    /** Stays when the server stops; default: one of its own, which goes. */
    readonly dataFolder?: string
  } = {},
): Promise<TestApi> {
  const folder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'parley-api-')))
  const config = {
    limits: options.limits ?? {},
    licenses: options.licenses ?? [demoLicense],
    ...options.more,
  }
  const server = await startTestApp({
    config,
    variables: { PARLEY_DATA: folder },
    ...(options.needs === undefined ? {} : { needs: options.needs }),
  })
  const parsed = parseConfiguration(config)
  const secrets = await openSecrets(folder)
  if (!parsed.ok || !secrets.ok) throw new Error('the server started with these, and they cannot be read')
  const { licenses, limits } = parsed.value
  const auth = createAuth({
    secrets: secrets.value,
    licenses: new Map(licenses.map((license) => [license.id, license])),
    limits,
    region: 'dal',
    clock: systemClock,
  })
  const clients: RtmClient[] = []

  const post: TestApi['post'] = async (path, body, headers = {}) => {
    const response = await fetch(server.origin + path, { method: 'POST', body, headers })
    // The border of the test: what the server sent is what is judged.
    const answer = JSON.parse(await response.text()) as Payload
    return { status: response.status, headers: response.headers, body: answer }
  }
  const postForm: TestApi['postForm'] = async (path, token, parts) => {
    const form = new FormData()
    for (const [name, part] of Object.entries(parts)) {
      if (typeof part === 'string') form.append(name, part)
      else form.append(name, new Blob([Buffer.from(part.bytes)]), part.name)
    }
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(server.origin + path, { method: 'POST', body: form, headers })
    // As above: what the server sent is what is judged.
    return { status: response.status, headers: response.headers, body: (await response.json()) as Payload }
  }
  const customerPost = (version: Version, { token }: Visitor, action: string, payload: object = {}) =>
    post(
      `/v${version}/customer/action/${action}?license_id=1`,
      JSON.stringify(version === '3.0' ? { payload } : payload),
      { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    )
  const agentPost = (action: string, payload: object, token: string) =>
    post(`/v3.0/agent/action/${action}`, JSON.stringify({ payload }), { authorization: `Bearer ${token}` })

  const agentToken: TestApi['agentToken'] = (agentId = smith, scopes, licenseId = 1) =>
    auth.issueAgentToken(licenseId, agentId, scopes ?? null, limits.tokenTtlMs).token
  const socket: TestApi['socket'] = async (path) => {
    const client = await connectRtm(server.origin.replace('http', 'ws') + path)
    clients.push(client)
    return client
  }

  return {
    origin: server.origin,
    post,
    postForm,
    dataFolder: folder,
    agentToken,
    socket,
    visitor(licenseId = 1) {
      const customerId = systemIds.uuid()
      return { customerId, token: auth.issueCustomerToken(licenseId, customerId).token }
    },
    async call(version, visitor, action, payload) {
      const answer = await customerPost(version, visitor, action, payload)
      return accepted(action, answer, version === '3.0')
    },
    fail: async (version, visitor, action, payload) =>
      refused(action, await customerPost(version, visitor, action, payload)),
    agentCall: async (action, payload = {}, agentId = smith) =>
      accepted(action, await agentPost(action, payload, agentToken(agentId)), true),
    agentFail: async (action, payload = {}, agentId = smith, scopes) =>
      refused(action, await agentPost(action, payload, agentToken(agentId, scopes))),
    async customerSocket(version, { token }) {
      const client = await socket(`/v${version}/customer/rtm/ws?license_id=1`)
      await client.call('login', { token: `Bearer ${token}` })
      return client
    },
    async agentSocket(agentId = smith) {
      const client = await socket('/v3.0/agent/rtm/ws')
      await client.call('login', { token: `Bearer ${agentToken(agentId)}` })
      return client
    },
    close: () => server.app.close(),
    async stop() {
      for (const client of clients) client.drop()
      await server.stop()
      if (options.dataFolder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

function accepted(action: string, { status, body }: WebAnswer, isWrapped: boolean): Payload {
  if (status !== 200) throw new Error(`${action} was refused: ${status} ${JSON.stringify(body)}`)
  if (!isWrapped) return body
  if (Object.keys(body).join() !== 'payload') throw new Error(`${action} was not wrapped`)
  // The envelope of the version, whose member is an object.
  return body['payload'] as Payload
}

function refused(action: string, { status, body }: WebAnswer): WebError {
  const { error } = body
  if (status === 200 || typeof error !== 'object') throw new Error(`${action} was not refused`)
  // The protocol's error object; the expectation that follows looks at it.
  return { status, ...(error as Omit<WebError, 'status'>) }
}
