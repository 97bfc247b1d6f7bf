import { createBrowserStorage } from './createBrowserStorage.ts'
import { createMemoryStorage } from './createMemoryStorage.ts'
import type { KeyValueStorage } from './ports.ts'

/** In memory, until somebody allows more. */
export interface SwitchedStorage extends KeyValueStorage {
  /** From here on in the browser, with all that was in memory until now. */
  keep(): void
}

/** @param keeps whether values go to the browser from the start */
export function createSwitchedStorage(
  name: 'localStorage' | 'sessionStorage',
  keeps: boolean,
): SwitchedStorage {
  const memory = createMemoryStorage()
  const browser = createBrowserStorage(name)
  const inMemory = new Set<string>()
  let kept = keeps
  const current = () => (kept ? browser : memory)
  return {
    get: (key) => current().get(key),
    set: (key, value) => {
      if (!kept) inMemory.add(key)
      current().set(key, value)
    },
    remove: (key) => current().remove(key),
    onRemoved: (key, listener) =>
      browser.onRemoved(key, () => {
        if (kept) listener()
      }),
    keep: () => {
      if (kept) return
      kept = true
      for (const key of inMemory) {
        const value = memory.get(key)
        if (value !== null) browser.set(key, value)
      }
    },
  }
}
