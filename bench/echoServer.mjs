import { stdout } from 'node:process'
import { WebSocketServer } from 'ws'

// The least that a WebSocket server can do: the baseline for one that thinks and remembers.
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket) => socket.on('message', (data) => socket.send(data, { binary: false })))
server.on('listening', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) stdout.write(`ws://127.0.0.1:${address.port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
