import { stdout } from 'node:process'
import { WebSocketServer } from 'ws'

// The baseline: what a sender writes is acknowledged and goes to the receiver it has named. Nothing is checked or kept.
const server = new WebSocketServer({
  port: 0,
  host: '127.0.0.1',
  perMessageDeflate: false,
  clientTracking: false,
})
/** @type {Map<string, import('ws').WebSocket>} */
const receivers = new Map()
server.on('connection', (socket, request) => {
  const query = new URLSearchParams((request.url ?? '').split('?')[1])
  const own = query.get('receiver')
  if (own !== null) receivers.set(own, socket)
  const receiver = receivers.get(query.get('to') ?? '')
  socket.on('message', (data) => {
    socket.send('ok')
    receiver?.send(data, { binary: false })
  })
})
server.on('listening', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) stdout.write(`http://127.0.0.1:${address.port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
