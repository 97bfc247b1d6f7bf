/** What earlier pages have left in this browser. Read only: nothing is written before the visitor has interacted. */
export type KeptState = {
  /** Whether the visitor's identity is kept, so that they are to be recognised at once. */
  readonly hasIdentity: boolean
  /** How the window was left in this tab; null: never touched. */
  readonly visibility: string | null
  /** Where the tab's storage keeps `visibility`. */
  readonly windowKey: string
}

/** Wipes everything that widgets of ours have left in this browser. Other tabs hear of it. */
export function wipeKeptState(): void {
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith('parley:')) storage.removeItem(key)
  } catch {
    // A page that forbids storage has nothing to wipe.
  }
}

/** @param storage `none` remembers nothing beyond this page */
export function readKeptState(server: string, license: number, storage: 'local' | 'none'): KeptState {
  const key = `parley:${server}:${license}`
  const windowKey = `${key}:window`
  const kept = { hasIdentity: false, visibility: null, windowKey }
  if (storage === 'none') return kept
  try {
    const hasIdentity = localStorage.getItem(key) !== null
    return { ...kept, hasIdentity, visibility: sessionStorage.getItem(windowKey) }
  } catch {
    // A page may forbid storage.
    return kept
  }
}
