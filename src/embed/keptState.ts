import { createBrowserStorage } from '../platform/createBrowserStorage.ts'
import { createMemoryStorage } from '../platform/createMemoryStorage.ts'
import type { Visibility } from './app.ts'

/** What earlier pages have left in this browser. Nothing is written before the visitor has interacted. */
export interface KeptState {
  /** Whether the visitor's identity is kept, so that they are to be recognised at once. */
  hasIdentity(): boolean
  /** How the window was left in this tab; null: never touched. */
  readVisibility(): Visibility | null
  writeVisibility(visibility: Visibility): void
}

const visibilities = ['maximized', 'minimized', 'hidden'] as const

/** @param storage `none` remembers nothing beyond this page */
export function createKeptState(server: string, license: number, storage: 'local' | 'none'): KeptState {
  const keep = storage === 'local'
  const local = keep ? createBrowserStorage('localStorage') : createMemoryStorage()
  const session = keep ? createBrowserStorage('sessionStorage') : createMemoryStorage()
  const key = `parley:${server}:${license}`
  const windowKey = `${key}:window`
  return {
    hasIdentity: () => local.get(key) !== null,
    readVisibility: () => {
      const left = session.get(windowKey)
      return visibilities.find((visibility) => visibility === left) ?? null
    },
    writeVisibility: (visibility) => session.set(windowKey, visibility),
  }
}
