import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { ensureBuilt } from '../scripts/build.mjs'
import { median, type Row } from './row.ts'
import { startProcess } from './startProcess.ts'

const messages = 2_000
const messagesOneByOne = 300
/** The protocol's limit of requests under way on one connection. */
const inFlight = 10

/**
 * What a message costs the server, with schema, access, routing and a commit to the disk before the answer, against a
 * WebSocket server in a process of its own that sends the same text back.
 */
export async function sendEvents(): Promise<readonly Row[]> {
  await ensureBuilt({ only: ['server'] })
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  await writeFile(join(folder, 'parley.config.json'), JSON.stringify(configuration))
  const parley = await startProcess('server/dist/main.js', {
    PORT: '0',
    PARLEY_DATA: folder,
    PARLEY_CONFIG: join(folder, 'parley.config.json'),
    LOG_LEVEL: 'error',
  })
  const echo = await startProcess('bench/echoServer.mjs', {})
  try {
    const chat = await openChat(parley.readyLine.replace(/^.* /, ''))
    const bare = await openLine(echo.readyLine)
    const send = (index: number) => chat.send(index)
    const bounce = (index: number) => bare.request(String(index), frameOf(String(index), 'chat', index))

    await run(200, inFlight, send)
    await run(200, inFlight, bounce)
    const sent = await run(messages, inFlight, send)
    const bounced = await run(messages, inFlight, bounce)
    const sentSlowly = await run(messagesOneByOne, 1, send)
    const bouncedSlowly = await run(messagesOneByOne, 1, bounce)
    chat.close()
    bare.close()
    return [
      row(`send_event, ${inFlight} under way`, sent.eachMs, bounced.eachMs),
      row('send_event, one by one', sentSlowly.medianMs, bouncedSlowly.medianMs),
    ]
  } finally {
    await Promise.all([parley.stop(), echo.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

const configuration = {
  limits: { requests_per_minute: 1_000_000_000 },
  licenses: [
    {
      id: 1,
      name: 'Bench',
      groups: [{ id: 0, name: 'General' }],
      agents: [{ id: 'agent@example.com', name: 'Agent' }],
      forms: [],
    },
  ],
}

function row(what: string, value: number, baseline: number): Row {
  return {
    what,
    value,
    unit: 'ms',
    baseline: { what: 'bare echo', value: baseline },
    ratio: value / baseline,
  }
}

/** Makes requests with so many under way at a time. */
async function run(count: number, width: number, request: (index: number) => Promise<unknown>) {
  const times: number[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next
      next += 1
      const start = performance.now()
      await request(index)
      times.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: width }, worker))
  return { eachMs: (performance.now() - start) / count, medianMs: median(times) }
}

/** A connection on which answers find their requests by id. */
async function openLine(url: string) {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  const waiting = new Map<string, (frame: Frame) => void>()
  socket.on('message', (data) => {
    const frame: Frame = JSON.parse(data.toString())
    if (frame.request_id === undefined || frame.type === 'push') return
    waiting.get(frame.request_id)?.(frame)
    waiting.delete(frame.request_id)
  })
  await once(socket, 'open')
  return {
    request: (id: string, text: string) =>
      new Promise<Frame>((done) => {
        waiting.set(id, done)
        socket.send(text)
      }),
    close: () => socket.close(),
  }
}

type Frame = {
  readonly type?: string
  readonly request_id?: string
  readonly success?: boolean
  readonly payload?: { readonly chat_id?: string }
}

function frameOf(id: string, chatId: string, index: number): string {
  const event = {
    type: 'message',
    text: 'A sentence of the usual length, as somebody would type it.',
    custom_id: `bench-${id}-${index}`,
    recipients: 'all',
  }
  return JSON.stringify({ action: 'send_event', request_id: id, payload: { chat_id: chatId, event } })
}

/** A visitor in a chat of their own. */
async function openChat(origin: string) {
  const response = await fetch(`${origin}/customer/token`, {
    method: 'POST',
    body: JSON.stringify({
      grant_type: 'transient',
      license_id: 1,
      client_id: 'bench',
      response_type: 'token',
      redirect_uri: origin,
    }),
  })
  const { token_type, access_token } = await response.json()
  const line = await openLine(`${origin.replace('http', 'ws')}/v3.2/customer/rtm/ws?license_id=1`)
  const ask = async (id: string, action: string, payload: object) => {
    const frame = await line.request(id, JSON.stringify({ action, request_id: id, payload }))
    if (frame.success !== true) throw new Error(`${action} failed: ${JSON.stringify(frame.payload)}`)
    return frame
  }
  await ask('login', 'login', { token: `${token_type} ${access_token}` })
  const { payload } = await ask('start', 'start_chat', { continuous: true })
  const chatId = payload?.chat_id ?? ''
  let count = 0
  return {
    send: async (index: number) => {
      count += 1
      const id = `s${count}`
      const frame = await line.request(id, frameOf(id, chatId, index))
      if (frame.success !== true) throw new Error(`send_event failed: ${JSON.stringify(frame.payload)}`)
    },
    close: line.close,
  }
}
