import { WebSocket } from 'ws'

/** A frame from the server, as it came. */
export type ServerFrame = {
  readonly request_id?: string
  readonly action: string
  readonly type: 'response' | 'push'
  readonly success?: boolean
  // Tests look into payloads of every shape; a wrong path fails the expectation.
  readonly payload: Payload
}

export type Payload = { readonly [member: string]: Json }
type Json = string | number | boolean | null | undefined | Payload | readonly Json[]

/** A real WebSocket client for tests: requests by promise, pushes in order, and the proof that none came. */
export interface RtmClient {
  /** Sends a request with a fresh `request_id` and resolves with its response, successful or not. */
  request(action: string, payload?: object): Promise<ServerFrame>
  /** Like `request`, but fails unless the response is a success; resolves with its payload. */
  call(action: string, payload?: object): Promise<Payload>
  /** Like `request`, but fails unless the response is a failure; resolves with its error. */
  fail(action: string, payload?: object): Promise<{ type: string; message: string; data?: Payload }>
  /** Sends any text, or bytes as a binary frame. */
  raw(data: string | Buffer): void
  controlPing(): void
  /** What the server sends piles up from now on. */
  stopReading(): void
  /** The next push of this action that was not taken yet, arrived already or still to come. */
  push(action: string): Promise<ServerFrame>
  /** Every frame so far, in order. */
  readonly frames: readonly ServerFrame[]
  /** Fails if an untaken push of one of the actions is here, or comes while the server answers a ping. */
  expectNone(...actions: string[]): Promise<void>
  /** Resolves with the close code. */
  readonly closed: Promise<number>
  close(): Promise<void>
  /** Drops the line without a closing handshake. */
  drop(): void
}

const waitMs = 5000

/** Opens a connection, for example to `ws://127.0.0.1:8080/v3.2/customer/rtm/ws?license_id=1`. */
export async function connectRtm(
  address: string,
  options: { readonly headers?: { readonly [name: string]: string } } = {},
): Promise<RtmClient> {
  const socket = new WebSocket(address, { headers: { ...options.headers }, perMessageDeflate: false })
  const frames: ServerFrame[] = []
  const taken = new Set<ServerFrame>()
  const listeners = new Set<() => void>()
  let lastRequest = 0

  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  socket.on('message', (data) => {
    // The border of the test: what the server sent is what is judged.
    frames.push(JSON.parse(data.toString()) as ServerFrame)
    for (const listener of [...listeners]) listener()
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  socket.on('error', () => undefined)

  function take(what: string, fits: (frame: ServerFrame) => boolean): Promise<ServerFrame> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const frame = frames.find((candidate) => !taken.has(candidate) && fits(candidate))
        if (frame === undefined) return
        taken.add(frame)
        stop()
        resolve(frame)
      }
      const fail = (why: string): void => {
        stop()
        const seen = frames.map(({ type, action }) => `${type} ${action}`).join(', ')
        reject(new Error(`${what} ${why}; seen: ${seen || 'nothing'}`))
      }
      const onClose = () => fail('did not come before the connection closed')
      const timer = setTimeout(() => fail(`did not come within ${waitMs} ms`), waitMs)
      const stop = (): void => {
        clearTimeout(timer)
        listeners.delete(look)
        socket.off('close', onClose)
      }
      listeners.add(look)
      socket.on('close', onClose)
      look()
    })
  }

  function request(action: string, payload?: object): Promise<ServerFrame> {
    lastRequest += 1
    const requestId = `r-${lastRequest}`
    socket.send(JSON.stringify({ request_id: requestId, action, payload }))
    return take(
      `the response to ${action}`,
      (frame) => frame.type === 'response' && frame.request_id === requestId,
    )
  }

  return {
    frames,
    closed,
    request,
    async call(action, payload) {
      const { success, payload: answer } = await request(action, payload)
      if (success !== true) throw new Error(`${action} was refused: ${JSON.stringify(answer)}`)
      return answer
    },
    async fail(action, payload) {
      const { success, payload: answer } = await request(action, payload)
      const { error } = answer
      if (success !== false || typeof error !== 'object') throw new Error(`${action} was not refused`)
      // The protocol's error object; the expectation that follows looks at it.
      return error as { type: string; message: string }
    },
    raw: (data) => socket.send(data),
    controlPing: () => socket.ping(),
    stopReading: () => socket.pause(),
    push: (action) => take(`the push ${action}`, (frame) => frame.type === 'push' && frame.action === action),
    async expectNone(...actions) {
      await request('ping')
      const found = frames.filter(
        (frame) => !taken.has(frame) && frame.type === 'push' && actions.includes(frame.action),
      )
      if (found.length > 0) throw new Error(`unexpected pushes: ${JSON.stringify(found)}`)
    },
    async close() {
      socket.close()
      await closed
    },
    drop: () => socket.terminate(),
  }
}
