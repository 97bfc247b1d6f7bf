import { connectRtm, type Payload, type RtmClient } from '../../rtm/testing/rtmClient.ts'
import type { SpokenSurface } from './surfaces.ts'

export type WireError = { readonly type: string; readonly message: string; readonly data?: Payload }
export type Outcome =
  | { readonly ok: true; readonly payload: Payload }
  | { readonly ok: false; readonly error: WireError }

/** One way to ask a surface, over whatever it is spoken. */
export interface Line {
  ask(method: string, payload: object): Promise<Outcome>
  close(): void
}

type Credentials = {
  /** null: none is shown. */
  readonly token: string | null
  /** In the address, for customers. */
  readonly licenseId?: number
}

/** `http://…` and what a surface's caller needs to be let in. */
export async function openLine(
  origin: string,
  surface: SpokenSurface,
  { token, licenseId = 1 }: Credentials,
): Promise<Line> {
  const query = surface.kind === 'customer' ? `?license_id=${licenseId}` : ''
  if (surface.over === 'web') return webLine(origin, surface, query, token)
  const client = await connectRtm(`${origin.replace('http', 'ws')}${surface.path}${query}`)
  if (token !== null) await client.request('login', { token: `Bearer ${token}` })
  return lineOf(client)
}

/** A line over a socket that is open. */
const lineOf = (client: RtmClient): Line => ({
  async ask(method, payload) {
    const { success, payload: answer } = await client.request(method, payload)
    return success === true ? { ok: true, payload: answer } : { ok: false, error: errorIn(answer) }
  },
  close: client.drop,
})

function webLine(
  origin: string,
  { path, envelope }: SpokenSurface,
  query: string,
  token: string | null,
): Line {
  const isWrapped = envelope === 'wrapped' || envelope === 'lenient'
  return {
    async ask(method, payload) {
      const form = formOf(payload, isWrapped ? 'payload.' : '')
      const response = await fetch(`${origin}${path}/${method}${query}`, {
        method: 'POST',
        body: form ?? JSON.stringify(isWrapped ? { payload } : payload),
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
      })
      // The border of the test: what the server sent is what is judged.
      const body = (await response.json()) as Payload
      if (response.status !== 200) return { ok: false, error: errorIn(body) }
      // As above.
      return { ok: true, payload: isWrapped ? (body['payload'] as Payload) : body }
    },
    close: () => undefined,
  }
}

const errorIn = (answer: Payload): WireError => {
  const { error } = answer
  if (typeof error !== 'object') throw new Error(`no error in ${JSON.stringify(answer)}`)
  // The protocol's error object; the expectation that follows looks at it.
  return error as WireError
}

/** A multipart form for a payload that has a file; null: it has none. */
function formOf(payload: object, prefix: string): FormData | null {
  const parts = Object.entries(payload)
  if (!parts.some(([, part]) => isFile(part))) return null
  const form = new FormData()
  for (const [name, part] of parts) {
    if (isFile(part)) form.append(prefix + name, new Blob([Buffer.from(part.bytes)]), part.name)
    else form.append(prefix + name, String(part))
  }
  return form
}

const isFile = (part: unknown): part is { readonly bytes: Uint8Array; readonly name: string } =>
  typeof part === 'object' && part !== null && 'bytes' in part
