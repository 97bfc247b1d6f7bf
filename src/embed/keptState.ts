import type { Visibility } from './app.ts'

/** What earlier pages have left in this browser. Nothing is written before the visitor has interacted. */
export interface KeptState {
  /** Whether the visitor's identity is kept, so that they are to be recognised at once. */
  readonly hasIdentity: boolean
  /** How the window was left in this tab; null: never touched. */
  readonly visibility: string | null
  writeVisibility(visibility: Visibility): void
}

/** @param storage `none` remembers nothing beyond this page */
export function createKeptState(server: string, license: number, storage: 'local' | 'none'): KeptState {
  const key = `parley:${server}:${license}`
  const windowKey = `${key}:window`
  const keep = storage === 'local'
  return {
    hasIdentity: keep && attempt(() => localStorage.getItem(key)) !== null,
    visibility: keep ? attempt(() => sessionStorage.getItem(windowKey)) : null,
    writeVisibility: (visibility) => {
      if (keep) attempt(() => sessionStorage.setItem(windowKey, visibility))
    },
  }
}

/** Storage that is forbidden or full remembers nothing. */
function attempt<Value>(use: () => Value): Value | null {
  try {
    return use()
  } catch {
    return null
  }
}
