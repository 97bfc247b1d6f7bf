import { createMemoryStorage } from './createMemoryStorage.ts'
import type { KeyValueStorage } from './ports.ts'

/**
 * The browser's storage of that name. Reading the property alone throws where a page forbids storage, and writing
 * throws where it is full; then values live in memory, so that one page view still works.
 */
export function createBrowserStorage(name: 'localStorage' | 'sessionStorage'): KeyValueStorage {
  const memory = createMemoryStorage()

  const attempt = <Value>(use: (storage: Storage) => Value, otherwise: () => Value): Value => {
    try {
      return use(window[name])
    } catch {
      return otherwise()
    }
  }

  return {
    get: (key) =>
      attempt(
        (storage) => storage.getItem(key),
        () => null,
      ) ?? memory.get(key),
    set: (key, value) => {
      memory.remove(key)
      attempt(
        (storage) => storage.setItem(key, value),
        () => memory.set(key, value),
      )
    },
    remove: (key) => {
      memory.remove(key)
      attempt(
        (storage) => storage.removeItem(key),
        () => undefined,
      )
    },
    onRemoved: (key, listener) => {
      const hear = (event: StorageEvent) => {
        // A storage that was cleared as a whole has no key to name.
        if ((event.key === key || event.key === null) && event.newValue === null) listener()
      }
      window.addEventListener('storage', hear)
      return () => window.removeEventListener('storage', hear)
    },
  }
}
