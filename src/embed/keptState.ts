import { attempt } from './attempt.ts'

/** What earlier pages have left in this browser. Read only: nothing is written before the visitor has interacted. */
export type KeptState = {
  /** Whether the visitor's identity is kept, so that they are to be recognised at once. */
  readonly hasIdentity: boolean
  /** How the window was left in this tab; undefined: never touched. */
  readonly visibility: string | undefined
  /** Where the tab's storage keeps `visibility`. */
  readonly windowKey: string
}

/** Wipes everything that widgets of ours have left in this browser. Other tabs hear of it. */
export function wipeKeptState(): void {
  // A page that forbids storage has nothing to wipe.
  attempt(() => {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith('parley:')) delete storage[key]
  })
}

/** @param storage `none` remembers nothing beyond this page */
export function readKeptState(server: string, license: number, storage: 'local' | 'none'): KeptState {
  const key = `parley:${server}:${license}`
  const windowKey = `${key}:window`
  // A page may forbid storage. Asking for it keeps the page waiting: a newcomer's window was not left in any way.
  const hasIdentity = attempt(() => storage === 'local' && key in localStorage) ?? false
  const visibility = hasIdentity ? attempt((): string => sessionStorage[windowKey]) : undefined
  return { hasIdentity, visibility, windowKey }
}
