/** A text frame of a client, its outer shape checked. Source: spec/structures.md section 2. */
export type ReceivedFrame =
  | {
      readonly kind: 'request'
      readonly requestId: string | null
      readonly action: string
      readonly payload: unknown
      /** Agent API: the bot in whose name the request is made. */
      readonly authorId: string | null
    }
  | {
      readonly kind: 'malformed'
      /** What could be read of it, so that the client can still find its request. */
      readonly requestId: string | null
      readonly action: string
      readonly detail: string
    }

/** Never throws. A missing payload is an empty one, as the official clients leave it out. */
export function readFrame(data: { toString(): string }, isBinary: boolean): ReceivedFrame {
  if (isBinary) return malformed('frame: expected text, found binary')
  const value = parse(data.toString())
  if (value === undefined) return malformed('frame: expected JSON, found another text')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return malformed('frame: expected object, found another value')
  }
  // Any object has members that may be anything.
  const frame = value as { readonly [member: string]: unknown }
  const requestId = frame['request_id'] ?? null
  const action = frame['action']
  const authorId = frame['author_id'] ?? null
  if (requestId !== null && typeof requestId !== 'string') {
    return malformed('request_id: expected string, found another value', null, action)
  }
  if (typeof action !== 'string' || action === '') {
    return malformed('action: expected string, found nothing or another value', requestId)
  }
  if (authorId !== null && typeof authorId !== 'string') {
    return malformed('author_id: expected string, found another value', requestId, action)
  }
  const payload = frame['payload'] === undefined ? {} : frame['payload']
  return { kind: 'request', requestId, action, payload, authorId }
}

function malformed(detail: string, requestId: string | null = null, action: unknown = ''): ReceivedFrame {
  return { kind: 'malformed', requestId, action: typeof action === 'string' ? action : '', detail }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
