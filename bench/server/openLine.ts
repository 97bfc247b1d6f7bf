import { connect } from 'node:net'
import { createFrameReader, textFrame } from './frames.ts'

/** A WebSocket connection of the load. */
export interface Line {
  /** A whole frame. */
  write(frame: Buffer): void
  /** Takes over whatever arrives from now on. */
  listen(onFrame: FrameListener): void
  /** Sends a request and waits for its response; pushes on the way are dropped. */
  ask(action: string, payload: object): Promise<Payload>
  close(): void
}

export type FrameListener = (bytes: Buffer, start: number, end: number) => void
export type Payload = { readonly [member: string]: unknown }

const endOfHead = '\r\n\r\n'

/** Fails when the server refuses, or hangs up before `close`. */
export function openLine(origin: string, path: string): Promise<Line> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let listener: FrameListener = () => undefined
    let closing = false
    let asked = 0
    const read = createFrameReader((bytes, start, end) => listener(bytes, start, end))

    const line: Line = {
      write: (frame) => void socket.write(frame),
      listen(onFrame) {
        listener = onFrame
      },
      ask(action, payload) {
        asked += 1
        const id = `ask-${asked}`
        const answered = new Promise<Payload>((done, fail) =>
          line.listen((bytes, start, end) => {
            const frame = JSON.parse(bytes.toString('utf8', start, end))
            if (frame.type !== 'response' || frame.request_id !== id) return
            if (frame.success) done(frame.payload)
            else fail(new Error(`${action}: ${JSON.stringify(frame.payload)}`))
          }),
        )
        line.write(textFrame(JSON.stringify({ request_id: id, action, payload })))
        return answered
      },
      close() {
        closing = true
        socket.destroy()
      },
    }

    let head = Buffer.alloc(0)
    socket.on('data', function shakeHands(chunk: Buffer) {
      head = Buffer.concat([head, chunk])
      const end = head.indexOf(endOfHead)
      if (end < 0) return
      if (!head.toString('latin1', 0, end).startsWith('HTTP/1.1 101'))
        return void reject(new Error(`${path}: refused`))
      socket.off('data', shakeHands)
      socket.on('data', read)
      resolve(line)
      const rest = head.subarray(end + endOfHead.length)
      if (rest.length > 0) read(rest)
    })
    socket.on('error', reject)
    socket.on('close', () => {
      // Nobody can go on measuring with fewer connections than were asked for.
      if (!closing)
        setImmediate(() => {
          throw new Error(`${path}: the server has hung up`)
        })
    })
    socket.setNoDelay(true)
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==${endOfHead}`,
    )
  })
}
