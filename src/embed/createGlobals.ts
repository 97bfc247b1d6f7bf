import type { ParleyApi } from './api.ts'
import type { HostApi, HostWindow, QueuedCall } from './hostWindow.ts'

type GlobalName = 'ParleyWidget' | 'LiveChatWidget'

/** The global names that a page's API is known under. */
export interface Globals {
  install(api: ParleyApi): readonly QueuedCall[]
  uninstall(): void
}

/** LiveChat's snippets look at this number. */
const stubVersion = '2.0'

/**
 * Puts the API under its names. A stub that is there already stays the same object: somebody may hold it.
 * @param license kept beside the API, so that a second script tag can tell whose widget stands
 */
export function createGlobals(host: HostWindow, license: number): Globals {
  const names: readonly GlobalName[] = host.__lc ? ['ParleyWidget', 'LiveChatWidget'] : ['ParleyWidget']
  const installed = new Map<GlobalName, HostApi>()
  return {
    install: (api) => {
      const queued = names.flatMap((name) => host[name]?._q?.splice(0) ?? [])
      for (const name of names) {
        const target = installed.get(name) ?? host[name] ?? {}
        host[name] = Object.assign(target, api, {
          _q: [],
          _h: (method: string, args: ArrayLike<unknown>) => callByName(api, method, args),
          _v: stubVersion,
          _license: license,
          scriptTagVersion: () => stubVersion,
        })
        installed.set(name, target)
      }
      return queued
    },
    uninstall: () => {
      for (const [name, target] of installed) if (host[name] === target) delete host[name]
    },
  }
}

function callByName(api: ParleyApi, method: string, args: ArrayLike<unknown>): unknown {
  const name = `${args[0]}`
  switch (method) {
    case 'call':
      return api.call(name, args[1])
    case 'on':
    case 'once':
    case 'off':
      return api[method](name, args[1])
    case 'get':
      return api.get(name)
    default:
      return undefined
  }
}
