import { attempt } from './attempt.ts'
import type { CustomerOption } from './options.ts'

/** Understands one kind of value that a site owner writes, as JavaScript or as text; undefined when it is wrong. */
export type Reader<Value> = (raw: unknown) => Value | undefined

/** Of 0 and more. */
export function readWholeNumber(raw: unknown): number | undefined {
  const number = isText(raw) && raw ? Number(raw) : raw
  return isNumber(number) && number >= 0 && number % 1 === 0 ? number : undefined
}

export function readFlag(raw: unknown): boolean | undefined {
  // `<script data-async-init>` has an empty value and means yes.
  if (raw === true || raw === 'true' || raw === '') return true
  return raw === false || raw === 'false' ? false : undefined
}

export function readOrigin(raw: unknown): string | undefined {
  // What is certainly none is not tried: an error that is thrown costs a page as much as all the rest.
  const origin = raw ? attempt(() => new URL(`${raw}`).origin) : undefined
  return origin?.startsWith('http') ? origin : undefined
}

export function readLocale(raw: unknown): string | undefined {
  return attempt(() => Intl.getCanonicalLocales(`${raw}`)[0])
}

export function readColor(raw: unknown): string | undefined {
  return isText(raw) && CSS.supports('color', raw) ? raw : undefined
}

export function readText(raw: unknown): string | undefined {
  return isText(raw) && raw ? raw : undefined
}

export function readFunction<Value>(raw: unknown): (() => Value) | undefined {
  // What a host's function returns is looked at where it is called.
  return typeof raw === 'function' ? (raw as () => Value) : undefined
}

export function readOffset(raw: unknown): { x: number; y: number } | undefined {
  const { x = 0, y = 0 } = readObject(raw) ?? { x: null }
  return isNumber(x) && isNumber(y) ? { x, y } : undefined
}

export function readCustomer(raw: unknown): CustomerOption | undefined {
  const customer = readObject(raw)
  const { name, email, fields } = customer ?? {}
  // All that is read of a customer is text.
  const isRight =
    isObject(fields ?? {}) && [name ?? '', email ?? '', ...Object.values(fields ?? {})].every(isText)
  return isRight ? customer : undefined
}

/** An object, or text that is one in JSON. */
function readObject(raw: unknown): { readonly [key: string]: unknown } | undefined {
  const value = isText(raw) ? attempt((): unknown => JSON.parse(raw)) : raw
  return isObject(value) ? value : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Any object is a record of unknown values. */
function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}
