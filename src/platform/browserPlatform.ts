import { createBrowserPage } from './browserPage.ts'
import { createFrameBatches } from './createFrameBatches.ts'
import { createSwitchedStorage } from './createSwitchedStorage.ts'
import { createFetchHttp } from './fetchHttp.ts'
import type { Clock, Ids, Platform, Sockets } from './ports.ts'

export type BrowserPlatform = Platform & {
  /** Whoever decides has allowed it: what was in memory until now, and all that comes, is kept in the browser. */
  keepInBrowser(): void
}

/**
 * The browser as the engines need it. Nothing is asked of the network and nothing is stored by making one.
 * @param options.storage `local` keeps values in the browser's storages, `none` keeps everything in memory.
 */
export function createBrowserPlatform(options: { readonly storage: 'local' | 'none' }): BrowserPlatform {
  const keep = options.storage === 'local'
  const local = createSwitchedStorage('localStorage', keep)
  const session = createSwitchedStorage('sessionStorage', keep)
  return {
    clock: browserClock,
    chance: { random: Math.random },
    ids: browserIds,
    sockets: browserSockets,
    http: createFetchHttp(),
    files: async () => (await import('./browserFiles.ts')).browserFiles,
    local,
    session,
    keepInBrowser: () => {
      local.keep()
      session.keep()
    },
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
    // Spread, because the page's libraries may have an `Array.from` of their own.
    [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
}

const browserSockets: Sockets = {
  open: (url, handlers) => {
    const socket = openSocket(url)
    if (socket === null) {
      const timer = setTimeout(handlers.onClose)
      return { send: () => undefined, close: () => clearTimeout(timer) }
    }
    const batches = createFrameBatches(handlers.onMessage)
    socket.onopen = handlers.onOpen
    socket.onmessage = (message) => {
      if (typeof message.data === 'string') batches.take(message.data)
    }
    socket.onclose = () => {
      batches.flush()
      // Not when a frame of these was the end of the line for us.
      if (socket.onclose === null) return
      batches.close()
      handlers.onClose()
    }
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text)
      },
      close: () => {
        batches.close()
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
