import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import type { PageName } from './buildPages.ts'
import { itemAt } from './pages/items.ts'

export interface PageServer {
  readonly origin: string
  /** Where lists without a client of their own listen. */
  readonly socketUrl: string
  /** Pushes so many messages, evenly, to whoever is connected. */
  push(first: number, count: number, durationMs: number): Promise<void>
  close(): Promise<void>
}

const startedAt = Date.now()
const customer = { id: 'customer-1', type: 'customer', name: 'Visitor', statistics: {} }

/** Serves the pages on loopback, and plays the little of a chat server that a list needs. */
export async function servePages(programs: Readonly<Record<PageName, string>>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname
    const program = Object.entries(programs).find(([page]) => path === `/${page}.js`)?.[1]
    if (program !== undefined) return void response.setHeader('Content-Type', 'text/javascript').end(program)
    const page = Object.keys(programs).find((name) => path === `/${name}`)
    if (page !== undefined) return void response.setHeader('Content-Type', 'text/html').end(html(page))
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(token))
  })
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  sockets.on('connection', (socket) => socket.on('message', (data) => answer(socket, data.toString())))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    origin: `http://127.0.0.1:${port}`,
    socketUrl: `ws://127.0.0.1:${port}/`,
    push: async (first, count, durationMs) => {
      const start = performance.now()
      let sent = 0
      while (sent < count) {
        const due = Math.min(count, Math.ceil(((performance.now() - start) / durationMs) * count))
        for (; sent < due; sent += 1) {
          const frame = pushOf(first + sent)
          for (const socket of sockets.clients) socket.send(frame)
        }
        await sleep(1)
      }
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const token = {
  access_token: 'dal:t',
  token_type: 'Bearer',
  entity_id: customer.id,
  expires_in: 28_800,
}

function answer(socket: WebSocket, text: string): void {
  const { action, request_id } = JSON.parse(text)
  const payload =
    action === 'login'
      ? { customer, has_active_thread: false, chats: [] }
      : action === 'list_threads'
        ? { threads: [], found_threads: 0 }
        : {}
  socket.send(JSON.stringify({ action, request_id, type: 'response', success: true, payload }))
}

function pushOf(index: number): string {
  const { text, mine } = itemAt(index)
  const event = {
    id: `event-${index}`,
    type: 'message',
    text,
    author_id: mine ? customer.id : 'agent-smith',
    recipients: 'all',
    created_at: new Date(startedAt + index * 1000).toISOString().replace('Z', '000Z'),
  }
  return JSON.stringify({
    action: 'incoming_event',
    type: 'push',
    payload: { chat_id: 'chat-1', thread_id: 'thread-1', event },
  })
}

function html(page: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><style>
body { margin: 0; font: 15px/22px system-ui, sans-serif; }
.frame { width: 392px; height: 640px; display: flex; flex-direction: column; }
.list { flex: 1; min-height: 0; overflow-y: auto; }
.frame > :first-child:not(textarea) { flex: 1; min-height: 0; }
.row { display: flex; padding: 6px 16px; }
.row p { margin: 0; max-width: 80%; padding: 5px 14px; border-radius: 16px; background: #eee; }
.mine { flex-direction: row-reverse; }
.mine p { background: #3355dd; color: #fff; }
textarea { height: 44px; box-sizing: border-box; font: inherit; }
</style><body><script src="/${page}.js"></script></body></html>`
}
