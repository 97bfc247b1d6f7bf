import { createBrowserPage } from './browserPage.ts'
import { createBrowserStorage } from './createBrowserStorage.ts'
import { createMemoryStorage } from './createMemoryStorage.ts'
import { createFetchHttp } from './fetchHttp.ts'
import type { Clock, Ids, Platform, Sockets } from './ports.ts'

/**
 * The browser as the engines need it. Nothing is asked of the network and nothing is stored by making one.
 * @param options.storage `local` keeps values in the browser's storages, `none` keeps everything in memory.
 */
export function createBrowserPlatform(options: { readonly storage: 'local' | 'none' }): Platform {
  const keep = options.storage === 'local'
  return {
    clock: browserClock,
    chance: { random: Math.random },
    ids: browserIds,
    sockets: browserSockets,
    http: createFetchHttp(),
    files: async () => (await import('./browserFiles.ts')).browserFiles,
    local: keep ? createBrowserStorage('localStorage') : createMemoryStorage(),
    session: keep ? createBrowserStorage('sessionStorage') : createMemoryStorage(),
    page: createBrowserPage(),
  }
}

const browserClock: Clock = {
  now: Date.now,
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
}

const browserIds: Ids = {
  // Not crypto.randomUUID: it exists in secure contexts only, and the widget also runs on plain http.
  customId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    ),
}

const browserSockets: Sockets = {
  open: (url, handlers) => {
    const socket = openSocket(url)
    if (socket === null) {
      const timer = setTimeout(handlers.onClose)
      return { send: () => undefined, close: () => clearTimeout(timer) }
    }
    socket.onopen = handlers.onOpen
    socket.onmessage = (message) => {
      if (typeof message.data === 'string') handlers.onMessage(message.data)
    }
    socket.onclose = handlers.onClose
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text)
      },
      close: () => {
        socket.onopen = socket.onmessage = socket.onclose = null
        socket.close()
      },
    }
  },
}

/** The constructor throws on a forbidden address (ws from https, a Content Security Policy in some browsers). */
function openSocket(url: string): WebSocket | null {
  try {
    return new WebSocket(url)
  } catch {
    return null
  }
}
