import type { Shell } from './app.ts'
import { attempt } from './attempt.ts'

/** Wipes everything that widgets of ours have left in this browser. Other tabs hear of it. */
export function wipeKeptState(): void {
  // A page that forbids storage has nothing to wipe.
  attempt(() => {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith('parley:')) delete storage[key]
  })
}

/**
 * Whether an earlier page has kept the visitor's identity in this browser, so that they are to be recognised at once.
 * Reads only: nothing is written before the visitor has interacted.
 */
export function isIdentityKept({
  server,
  options: { license, storage },
}: Pick<Shell, 'server' | 'options'>): boolean {
  // A page may forbid storage.
  return attempt(() => storage === 'local' && `parley:${server}:${license}` in localStorage) ?? false
}
