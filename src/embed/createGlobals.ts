import { callByName, type ParleyApi } from './api.ts'
import type { HostWindow, QueuedCall } from './hostWindow.ts'

type GlobalName = 'ParleyWidget' | 'LiveChatWidget'

/** The global names that a page's API is known under. */
export interface Globals {
  install(api: ParleyApi): readonly QueuedCall[]
  uninstall(): void
}

/**
 * Puts the API under its names. A stub that is there already stays the same object: somebody may hold it.
 * @param license kept beside the API, so that a second script tag can tell whose widget stands
 */
export function createGlobals(host: HostWindow, license: number): Globals {
  const names: readonly GlobalName[] = host.__lc ? ['ParleyWidget', 'LiveChatWidget'] : ['ParleyWidget']
  return {
    install: (api) => {
      const queued: QueuedCall[] = []
      for (const name of names) {
        const target = host[name] ?? {}
        queued.push(...(target._q?.splice(0) ?? []))
        host[name] = Object.assign(target, api, {
          _h: (method: string, args: ArrayLike<unknown>) => callByName(api, method, args),
          _license: license,
        })
      }
      return queued
    },
    uninstall: () => {
      for (const name of names) if (host[name]?._license === license) delete host[name]
    },
  }
}
