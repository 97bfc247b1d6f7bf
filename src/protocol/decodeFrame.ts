import type { WireError } from './frame.ts'

/** A frame from the server after the outer shape was checked. Payloads are read by `engine/translate`. */
export type DecodedFrame =
  | {
      readonly kind: 'response'
      readonly requestId: string | null
      readonly action: string
      readonly payload: object
    }
  | {
      readonly kind: 'failure'
      readonly requestId: string | null
      readonly action: string
      readonly error: WireError
    }
  | {
      readonly kind: 'push'
      readonly requestId: string | null
      readonly action: string
      readonly payload: object
    }
  | { readonly kind: 'malformed'; readonly reason: string }

/**
 * Parses one text frame and checks its envelope. Never throws: what is not a
 * frame becomes `malformed`, so that one bad message cannot end a connection.
 * Source: spec/structures.md section 2.
 */
export function decodeFrame(text: string): DecodedFrame {
  const frame = parseObject(text)
  if (frame === null) return malformed('not a JSON object')
  const { action, type, payload = {} } = frame
  if (typeof action !== 'string') return malformed('action is missing')
  if (!isObject(payload)) return malformed('payload is not an object')
  const requestId = typeof frame['request_id'] === 'string' ? frame['request_id'] : null

  if (type === 'push') return { kind: 'push', requestId, action, payload }
  if (type !== 'response') return malformed('type is neither response nor push')
  if (frame['success'] === true) return { kind: 'response', requestId, action, payload }
  return { kind: 'failure', requestId, action, error: readError(payload['error']) }
}

function readError(value: unknown): WireError {
  if (!isObject(value) || typeof value['type'] !== 'string') {
    return { type: 'internal', message: 'The server reported a failure without saying which.' }
  }
  const message = typeof value['message'] === 'string' ? value['message'] : value['type']
  return isObject(value['data'])
    ? { type: value['type'], message, data: value['data'] }
    : { type: value['type'], message }
}

function parseObject(text: string): { [key: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function malformed(reason: string): DecodedFrame {
  return { kind: 'malformed', reason }
}
