import { createHash } from 'node:crypto'

const idDigits = 15

/**
 * An id of digits made from what it stands for, so that it is the same after every start and on every machine.
 * Form and field ids are digit strings in the protocol. Source: spec/structures.md section 11.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest()
  const modulus = 10n ** BigInt(idDigits)
  return (hash.readBigUInt64BE() % modulus).toString().padStart(idDigits, '1')
}

/** Counts repetitions of one wording, so that two fields with one label still get two ids. */
export function createOccurrences(): (wording: string) => number {
  const seen = new Map<string, number>()
  return (wording) => {
    const count = (seen.get(wording) ?? 0) + 1
    seen.set(wording, count)
    return count
  }
}
