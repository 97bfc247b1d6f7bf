/**
 * Reading what came from the wire: each function gives the member where it has the expected type and null where not,
 * so that one odd member costs a member and not the connection.
 */
export type Wire = { readonly [key: string]: unknown }

export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function readText(wire: Wire, key: string): string | null {
  const value = wire[key]
  return typeof value === 'string' ? value : null
}

export function readNumber(wire: Wire, key: string): number | null {
  const value = wire[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export function readFlag(wire: Wire, key: string): boolean {
  return wire[key] === true
}

export function readObject(wire: Wire, key: string): Wire | null {
  const value = wire[key]
  return isWire(value) ? value : null
}

export function readTexts(wire: Wire, key: string): readonly string[] {
  const value = wire[key]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export function readNumbers(wire: Wire, key: string): readonly number[] {
  const value = wire[key]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : []
}

/** The members of a list that can be read; the others are left out. */
export function readEach<Value>(
  wire: Wire,
  key: string,
  read: (item: Wire) => Value | null,
): readonly Value[] {
  const value: unknown = wire[key]
  if (!Array.isArray(value)) return []
  const values: Value[] = []
  for (const item of value) {
    const one = isWire(item) ? read(item) : null
    if (one !== null) values.push(one)
  }
  return values
}

/** A map whose values are texts; the others are left out. */
export function readTextMap(wire: Wire, key: string): { readonly [name: string]: string } {
  const pairs = Object.entries(readObject(wire, key) ?? {})
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
