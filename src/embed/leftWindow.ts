import type { KeyValueStorage } from '../platform/ports.ts'
import type { Shell, Visibility } from './app.ts'

/** How the window was left in this tab, which its next page shows again. */
export interface LeftWindow {
  /** Whether it is to come back by itself: on phones it would cover what the visitor is here for. */
  comesBack(): boolean
  leave(visibility: Visibility): void
}

/** CSS pixels: a screen that is narrower is a phone's. */
const widerThanPhones = 480

/** @param tab asked each time: another visitor may have another */
export function createLeftWindow(
  { server, options: { license } }: Pick<Shell, 'server' | 'options'>,
  tab: () => Pick<KeyValueStorage, 'get' | 'set'>,
): LeftWindow {
  const key = `parley:${server}:${license}:window`
  return {
    comesBack: () => innerWidth >= widerThanPhones && tab().get(key) === 'maximized',
    leave: (visibility) => tab().set(key, visibility),
  }
}
