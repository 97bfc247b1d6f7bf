import { failed, type Result, success } from '../../model/result.ts'

/** What a page asks its window to do; `params` is the one argument of the function of that name. */
export type MomentCall = { readonly id: string | number; readonly method: string; readonly params: unknown }

export type MomentFailure = {
  readonly type: 'unknown_method' | 'invalid_params' | 'too_many_calls' | 'failed'
  readonly message: string
}

export type MomentAnswer = Result<unknown, MomentFailure>

/** Longer ids are nobody's counter. */
const maxIdLength = 128
/** Characters; the chat takes 16 KB in a message. */
const maxTextLength = 16_384
const maxAttributes = 100
const maxNameLength = 200
const maxValueLength = 2_000

/** A message to the window, or null: not one of this protocol, which is then somebody else's. */
export function readMomentCall(data: unknown): MomentCall | null {
  if (!isRecord(data) || data['parley'] !== 1) return null
  const { id, method, params } = data
  const named = typeof id === 'number' || (typeof id === 'string' && id.length <= maxIdLength)
  return named && typeof method === 'string' ? { id, method, params } : null
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Words that say something, not too many of them. */
export function readText(params: unknown, key: string): Result<string, MomentFailure> {
  const text = isRecord(params) ? params[key] : undefined
  return typeof text === 'string' && text.trim() !== '' && text.length <= maxTextLength
    ? success(text)
    : invalid(`${key}: a text of 1 to ${maxTextLength} characters`)
}

/** A member that may be missing, but not be something else. */
export function readOptional(params: unknown, key: string): Result<string | null, MomentFailure> {
  const text = isRecord(params) ? params[key] : undefined
  if (text === undefined) return success(null)
  return typeof text === 'string' && text.length <= maxValueLength
    ? success(text)
    : invalid(`${key}: a text of at most ${maxValueLength} characters`)
}

export function readAttributes(params: unknown): Result<Readonly<Record<string, string>>, MomentFailure> {
  const pairs = isRecord(params) ? Object.entries(params) : []
  const fine = pairs.every(
    ([name, value]) =>
      name.length <= maxNameLength &&
      (typeof value === 'number' ||
        typeof value === 'boolean' ||
        (typeof value === 'string' && value.length <= maxValueLength)),
  )
  return pairs.length > 0 && pairs.length <= maxAttributes && fine
    ? success(Object.fromEntries(pairs.map(([name, value]) => [name, String(value)])))
    : invalid(`1 to ${maxAttributes} texts, numbers or booleans by name`)
}

export function invalid(expected: string): { readonly ok: false; readonly failure: MomentFailure } {
  return failed({ type: 'invalid_params', message: `Expected ${expected}` })
}
