import type { CustomerOption } from './options.ts'

/** Understands one kind of value that a site owner writes, as JavaScript or as text; undefined when it is wrong. */
export type Reader<Value> = (raw: unknown) => Value | undefined

export function oneOf<const Name extends string>(...names: readonly Name[]): Reader<Name> {
  return (raw) => names.find((name) => name === raw)
}

export function wholeNumber(least: number): Reader<number> {
  return (raw) => {
    const value = typeof raw === 'string' && raw !== '' ? Number(raw) : raw
    return isNumber(value) && value >= least && value % 1 === 0 ? value : undefined
  }
}

export function readFlag(raw: unknown): boolean | undefined {
  // `<script data-async-init>` has an empty value and means yes.
  if (raw === true || raw === 'true' || raw === '') return true
  return raw === false || raw === 'false' ? false : undefined
}

export function readOrigin(raw: unknown): string | undefined {
  return attempt(() => {
    const { origin, protocol } = new URL(`${raw}`)
    return /^https?:$/.test(protocol) ? origin : undefined
  })
}

export function readLocale(raw: unknown): string | undefined {
  return attempt(() => Intl.getCanonicalLocales(`${raw}`)[0])
}

export function readColor(raw: unknown): string | undefined {
  return isText(raw) && CSS.supports('color', raw) ? raw : undefined
}

export function readText(raw: unknown): string | undefined {
  return isText(raw) && raw !== '' ? raw : undefined
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
  const object = readObject(raw)
  const fields = readObject(object?.['fields'] ?? {})
  if (object === undefined || fields === undefined) return undefined
  const texts = [object['name'] ?? '', object['email'] ?? '', ...Object.values(fields)]
  // All that is read of a customer is text.
  return texts.every(isText) ? (object as CustomerOption) : undefined
}

/** An object, or text that is one in JSON. */
function readObject(raw: unknown): { readonly [key: string]: unknown } | undefined {
  const value = isText(raw) ? attempt((): unknown => JSON.parse(raw)) : raw
  // Any object is a record of unknown values.
  return typeof value === 'object' && value !== null ? (value as { [key: string]: unknown }) : undefined
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
