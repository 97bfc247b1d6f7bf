import type { KeyValueStorage } from './ports.ts'

/** A storage that forgets with the page: the fallback where the browser's is forbidden or not wanted. */
export function createMemoryStorage(): KeyValueStorage {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    // No other tab sees what is here.
    onRemoved: () => () => undefined,
  }
}
