import { WebSocket } from 'ws'
import { createMemoryStorage } from '../platform/createMemoryStorage.ts'
import { createFetchHttp } from '../platform/fetchHttp.ts'
import type { Platform, Sockets } from '../platform/ports.ts'
import { createHandFiles } from '../platform/testing/createHandFiles.ts'
import { createHandPage } from '../platform/testing/createHandPage.ts'
import { createSeededChance } from '../platform/testing/createSeededChance.ts'

/** Real sockets of Node, and a way to cut them as a dying network would. */
function createNodeSockets(): Sockets & { cut(): void } {
  const open = new Set<WebSocket>()
  return {
    cut: () => {
      for (const socket of open) socket.terminate()
    },
    open: (url, handlers) => {
      const socket = new WebSocket(url)
      let heard = true
      open.add(socket)
      socket.on('open', () => heard && handlers.onOpen())
      socket.on('message', (data) => heard && handlers.onMessage(String(data)))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        if (heard) handlers.onClose()
      })
      return {
        send: (text) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(text)
        },
        close: () => {
          heard = false
          socket.close()
        },
      }
    },
  }
}

/** A platform whose lines, clock and HTTP are those of Node; its page and its files are moved by hand. */
export function createNodePlatform() {
  let made = 0
  const sockets = createNodeSockets()
  const platform: Platform = {
    clock: {
      now: Date.now,
      after: (delayMs, task) => {
        const timer = setTimeout(task, delayMs)
        return () => clearTimeout(timer)
      },
    },
    chance: createSeededChance(1),
    ids: { customId: () => `custom-${++made}` },
    sockets,
    http: createFetchHttp(),
    files: async () => createHandFiles(),
    local: createMemoryStorage(),
    session: createMemoryStorage(),
    page: createHandPage(),
  }
  return { platform, sockets }
}
