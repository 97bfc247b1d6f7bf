import type { CustomerOption } from './options.ts'

/** Understands one kind of value that a site owner writes. */
export type Reader<Value> = {
  /** What a right value is, in words for the site owner's console. */
  readonly expected: string
  /** The value, or undefined when it is wrong. */
  readonly read: (raw: unknown) => Value | undefined
}

/** A host's value in a message: short, and never a failure of its own. */
export function inWords(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 80)}"`
  return typeof value === 'object' || typeof value === 'function'
    ? `a value of type ${typeof value}`
    : `${value}`
}

export function oneOf<const Name extends string>(...names: readonly Name[]): Reader<Name> {
  return {
    expected: names.map((name) => `"${name}"`).join(' or '),
    read: (raw) => names.find((name) => name === raw),
  }
}

export function wholeNumber(least: number): Reader<number> {
  return {
    expected: `a whole number from ${least}`,
    read: (raw) => {
      const value = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : undefined
    },
  }
}

export function flag(): Reader<boolean> {
  const meanings = new Map<unknown, boolean>([
    [true, true],
    ['true', true],
    // `<script data-async-init>` has an empty value and means yes.
    ['', true],
    [false, false],
    ['false', false],
  ])
  return { expected: 'true or false', read: (raw) => meanings.get(raw) }
}

export function readOrigin(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || !/^https?:\/\//.test(raw)) return undefined
  try {
    return new URL(raw).origin
  } catch {
    return undefined
  }
}

export function readLocale(raw: unknown): string | undefined {
  try {
    return typeof raw === 'string' ? Intl.getCanonicalLocales(raw)[0] : undefined
  } catch {
    return undefined
  }
}

export function readColor(raw: unknown): string | undefined {
  return typeof raw === 'string' && CSS.supports('color', raw) ? raw : undefined
}

export function readText(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw !== '' ? raw : undefined
}

export function readFunction<Value>(raw: unknown): (() => Value) | undefined {
  // What a host's function returns is looked at where it is called.
  return typeof raw === 'function' ? (raw as () => Value) : undefined
}

export function readOffset(raw: unknown): { x: number; y: number } | undefined {
  const { x = 0, y = 0 } = readObject(raw) ?? { x: null }
  return isPixels(x) && isPixels(y) ? { x, y } : undefined
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

export function readCustomer(raw: unknown): CustomerOption | undefined {
  const object = readObject(raw)
  if (object === undefined) return undefined
  const { name, email } = object
  const fields = object['fields'] === undefined ? {} : readObject(object['fields'])
  if (!isOptionalText(name) || !isOptionalText(email) || fields === undefined) return undefined
  const entries = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  if (entries.length < Object.keys(fields).length) return undefined
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(entries.length > 0 && { fields: Object.fromEntries(entries) }),
  }
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

/** An object, or text that is one in JSON. */
export function readObject(raw: unknown): { readonly [key: string]: unknown } | undefined {
  let value = raw
  if (typeof raw === 'string') {
    try {
      value = JSON.parse(raw)
    } catch {
      return undefined
    }
  }
  // Any object is a record of unknown values.
  return typeof value === 'object' && value !== null ? (value as { [key: string]: unknown }) : undefined
}
