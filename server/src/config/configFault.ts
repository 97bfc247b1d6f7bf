import type { Result } from '../domain/result.ts'

/** Why a start stops, in one line for the operator. */
export type StartFault = { readonly message: string }

/** A fault of the configuration: where, what was found, what was expected. */
export type ConfigFault = {
  /** `licenses[0].agents[1].permission`; empty for the whole file. */
  readonly path: string
  readonly found: string
  readonly expected: string
}

/** The keys whose values never appear in a message. */
const secretKeys = new Set(['password', 'password_hash', 'secret', 'identity_secret'])

const maxShownCharacters = 60

/** A value as it stands in a message: short, and without secrets. */
export function showValue(value: unknown, key: string): string {
  if (value === undefined) return 'nothing'
  if (value !== null && typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object'
  if (secretKeys.has(key)) return typeof value === 'string' ? 'a text (not shown)' : `a ${typeof value}`
  const text = JSON.stringify(value) ?? String(value)
  return text.length > maxShownCharacters ? `${text.slice(0, maxShownCharacters)}…` : text
}

export const startFault = (message: string): { readonly ok: false; readonly failure: StartFault } => ({
  ok: false,
  failure: { message },
})

/** One line: `parley.config.json: licenses[0].id: found "1", expected a whole number from 1`. */
export const showFault = (file: string, { path, found, expected }: ConfigFault): string =>
  [file, path, `found ${found}, expected ${expected}`].filter((part) => part !== '').join(': ')

export type StartResult<Value> = Result<Value, StartFault>
