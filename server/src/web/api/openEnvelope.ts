import type { Envelope } from '../../codecs/surface.ts'
import { type Result, refuse, success } from '../../domain/result.ts'

export type WebRequest = {
  readonly payload: unknown
  /** Agent API: the bot in whose name the request is made. */
  readonly authorId: string | null
  /** Whether the answer goes into `{ payload }`. */
  readonly wrapAnswer: boolean
}

/** The request in a body; an empty body is an empty payload. Source: spec/behaviour.md 16.2 and 16.5. */
export function openEnvelope(text: string, envelope: Envelope): Result<WebRequest> {
  const value = text === '' ? {} : parse(text)
  if (value === undefined) return refuse('validation', 'body: expected JSON, found another text')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('validation', 'body: expected object, found another value')
  }
  const members: { readonly [member: string]: unknown } = { ...value }
  const { author_id: authorId = null } = members
  if (authorId !== null && typeof authorId !== 'string') {
    return refuse('validation', 'author_id: expected string, found another value')
  }
  const isWrapped = envelope !== 'bare' && 'payload' in members
  const isEmpty = Object.keys(members).length === 0
  if (envelope === 'wrapped' && !isWrapped && !isEmpty) {
    return refuse('validation', 'payload: expected object, found nothing')
  }
  return success({
    payload: isWrapped ? members['payload'] : members,
    authorId,
    wrapAnswer: envelope === 'either' ? isWrapped : envelope !== 'bare',
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
