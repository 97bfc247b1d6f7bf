import type { KeyValueStorage } from '../platform/ports.ts'
import { writeJson } from '../platform/writeJson.ts'

/** What is kept of a visitor between visits. */
export type KeptIdentity = {
  readonly refreshToken: string
  /** What the server has asked to keep; it goes back with every login. */
  readonly sideStorage: { readonly [name: string]: string }
}

/** Where the identity of one license on one server is kept in the host page's storage. */
export function identityKey(server: string, license: number): string {
  return `parley:${server}:${license}`
}

/** Where the tab keeps what the visitor has said and the server has not: messages, a draft, the answers of forms. */
export function tabKeys(
  key: string,
): readonly [unsent: string, draft: string, prechat: string, postchat: string] {
  return [`${key}:unsent`, `${key}:draft`, `${key}:prechat`, `${key}:postchat`]
}

/** Whether an identity was kept at an earlier visit, so that connecting at once is not an intrusion. */
export function hasKeptIdentity(local: KeyValueStorage, server: string, license: number): boolean {
  return readIdentity(local, identityKey(server, license)) !== null
}

/** Reads what is kept; null for nothing, and for what somebody else has written there. */
export function readIdentity(local: KeyValueStorage, key: string): KeptIdentity | null {
  const kept = parse(local.get(key))
  if (kept === null || typeof kept['refreshToken'] !== 'string') return null
  return { refreshToken: kept['refreshToken'], sideStorage: readTexts(kept['sideStorage']) }
}

export function writeIdentity(local: KeyValueStorage, key: string, identity: KeptIdentity): void {
  local.set(key, writeJson(identity))
}

/**
 * The website knows the visitor by itself: only that there is one is kept, so that the next page connects at once.
 * An anonymous identity from before the visitor has signed in stays.
 */
export function noteVisit(local: KeyValueStorage, key: string): void {
  if (local.get(key) === null) local.set(key, '{}')
}

function readTexts(value: unknown): KeptIdentity['sideStorage'] {
  if (typeof value !== 'object' || value === null) return {}
  const pairs = Object.entries(value)
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

function parse(text: string | null): { readonly [key: string]: unknown } | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    // Any object may be read by name; its members are checked one by one.
    return typeof value === 'object' && value !== null ? (value as { [key: string]: unknown }) : null
  } catch {
    return null
  }
}
