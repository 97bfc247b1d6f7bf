import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import type { Clock } from '../platform/ports.ts'

export interface Connection {
  /** Does nothing once the connection is closing. */
  send(text: string): void
  /** Sends what is waiting, then closes with a WebSocket close code. */
  close(code: number): void
}

export type ConnectionNeeds = {
  readonly socket: WebSocket
  /** What the socket writes to. */
  readonly transport: Pick<Duplex, 'cork' | 'uncork' | 'writableLength'>
  readonly clock: Clock
  /** A reader who leaves more than this unread is cut off, as the server would have to keep it all. */
  readonly maxBufferedBytes: number
  readonly onFrame: (data: RawData, isBinary: boolean) => void
  /** A control ping or pong of the client. */
  readonly onSignOfLife: () => void
  readonly onSlowReader: () => void
  /** Called once, when nothing of the connection is left. */
  readonly onClosed: () => void
}

/** How long a client may take to answer the closing handshake. */
const closeGraceMs = 2000

/** Written out at once, although the turn of the event loop may have more to send. */
const fullBufferBytes = 64 * 1024

/**
 * A WebSocket with bounds: on what waits to be sent, and on how long closing takes. What is sent in one turn of the
 * event loop goes out together, as handing bytes to the system costs more than making them.
 */
export function createConnection(needs: ConnectionNeeds): Connection {
  const { socket, transport, clock, maxBufferedBytes } = needs
  let isCorked = false
  let cancelTermination = (): void => undefined

  function terminateSoon(): void {
    cancelTermination()
    cancelTermination = clock.after(closeGraceMs, () => socket.terminate())
  }

  function release(): void {
    if (!isCorked) return
    isCorked = false
    transport.uncork()
  }

  socket.on('message', needs.onFrame)
  socket.on('ping', needs.onSignOfLife)
  socket.on('pong', needs.onSignOfLife)
  // Faulty frames and broken lines: the library begins to close the socket itself, and `close` follows.
  socket.on('error', terminateSoon)
  socket.on('close', () => {
    cancelTermination()
    needs.onClosed()
  })

  return {
    send(text) {
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > maxBufferedBytes) {
        needs.onSlowReader()
        socket.terminate()
        return
      }
      if (!isCorked) {
        isCorked = true
        transport.cork()
        // After the promises that are settled by now: all of a commit's answers.
        process.nextTick(release)
      }
      socket.send(text)
      if (transport.writableLength > fullBufferBytes) release()
    },
    close(code) {
      if (socket.readyState === socket.CLOSED) return
      // The last words must not wait for a turn that a terminated socket does not see.
      release()
      if (socket.readyState === socket.OPEN) socket.close(code)
      terminateSoon()
    },
  }
}
