import type { Crowd, Sender } from './crowd.ts'
import { textFrame } from './frames.ts'
import type { Sample } from './orders.ts'

/** Messages on their way from the senders to the receivers. */
export interface Traffic {
  saturate(window: number): void
  pace(perSecond: number): void
  sample(): Sample
  rest(): Promise<void>
}

/** Where a message's number stands in its custom id, so that a frame is written by changing a few digits. */
const marker = 'bench-'
const digits = { sender: 5, message: 8 } as const
const idLength = digits.sender + digits.message
/** Messages of one sender whose times are remembered: more than can be on their way. */
const remembered = 4096
/** Latencies kept between two samples; what comes beyond is counted but not timed. */
const maxTimed = 1_000_000
const tickMs = 1
const maxRestMs = 20_000

export function createTraffic({ senders, receivers }: Crowd, fail: (reason: string) => void): Traffic {
  // Parley answers a custom id that it knows without keeping anything: no two runs may use the same.
  const run = String(Date.now())
  const frames = senders.map((sender) => frameOf(sender, run))
  const counts = new Int32Array(senders.length)
  const sentAt = new Float64Array(senders.length * remembered)
  const latencies = new Float64Array(maxTimed)
  let mode: 'resting' | 'saturated' | 'paced' = 'resting'
  let sent = 0
  let received = 0
  let sampled = { received: 0, at: performance.now() }
  let timer: NodeJS.Timeout | undefined

  const send = (index: number): void => {
    const sender = senders[index]
    const frame = frames[index]
    if (sender === undefined || frame === undefined) return
    const count = (counts[index] ?? 0) + 1
    counts[index] = count
    sentAt[index * remembered + (count % remembered)] = performance.now()
    sent += 1
    sender.line.write(frame(index, count))
  }

  const arrive = (bytes: Buffer, start: number, end: number): void => {
    const at = bytes.indexOf(marker, start, 'latin1')
    if (at < 0 || at >= end) return
    const id = Number(bytes.toString('latin1', at + marker.length, at + marker.length + idLength))
    const index = Math.floor(id / 10 ** digits.message)
    const count = id % 10 ** digits.message
    const place = received - sampled.received
    if (place < maxTimed) {
      latencies[place] = performance.now() - (sentAt[index * remembered + (count % remembered)] ?? 0)
    }
    received += 1
    if (mode === 'saturated') send(index)
  }

  const watch = (bytes: Buffer, start: number, end: number): void => {
    // Whoever is refused once would make the rest look faster than it is.
    const refused = bytes.indexOf('"success":false', start, 'latin1')
    if (refused >= 0 && refused < end) fail(bytes.toString('utf8', start, end))
  }

  for (const line of receivers) line.listen(arrive)
  for (const { line } of senders) line.listen(watch)

  return {
    saturate(window) {
      mode = 'saturated'
      for (let turn = 0; turn < window; turn += 1) for (const index of senders.keys()) send(index)
    },
    pace(perSecond) {
      mode = 'paced'
      const startedAt = performance.now()
      const before = sent
      timer = setInterval(() => {
        const due = ((performance.now() - startedAt) * perSecond) / 1000
        while (sent - before < due) send((sent - before) % senders.length)
      }, tickMs)
    },
    sample() {
      const now = performance.now()
      const count = received - sampled.received
      const timed = latencies.slice(0, Math.min(count, maxTimed)).sort()
      const at = (share: number) =>
        timed[Math.min(timed.length - 1, Math.floor(timed.length * share))] ?? Number.NaN
      const sample = { received: count, overMs: now - sampled.at, p50Ms: at(0.5), p99Ms: at(0.99) }
      sampled = { received, at: performance.now() }
      return sample
    },
    async rest() {
      mode = 'resting'
      clearInterval(timer)
      const until = performance.now() + maxRestMs
      while (received < sent) {
        if (performance.now() > until) throw new Error(`${sent - received} messages have not arrived`)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
  }
}

/** Writes a `send_event` that differs from the last one in two numbers; the relay is given the same bytes. */
function frameOf({ chatId }: Sender, run: string): (index: number, count: number) => Buffer {
  const event = {
    type: 'message',
    text: 'A sentence of the usual length, as somebody would type it.',
    custom_id: `${marker}${'0'.repeat(idLength)}-${run}`,
    recipients: 'all',
  }
  const request_id = 'r'.padEnd(digits.message + 1, '0')
  const template = textFrame(
    JSON.stringify({ request_id, action: 'send_event', payload: { chat_id: chatId, event } }),
  )
  const idAt = template.indexOf(marker) + marker.length
  const requestAt = template.indexOf(request_id) + 1
  return (index, count) => {
    const frame = Buffer.from(template)
    const number = String(count).padStart(digits.message, '0')
    frame.write(String(index).padStart(digits.sender, '0') + number, idAt, 'latin1')
    frame.write(number, requestAt, 'latin1')
    return frame
  }
}
