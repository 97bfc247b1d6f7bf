import { setTimeout as sleep } from 'node:timers/promises'
import { createCustomerEngine } from '../src/client.ts'
import { median, type Row } from './row.ts'
import { createScriptedPlatform } from './scriptedPlatform.ts'

const shortHistory = 100
const longHistory = 10_000
const appendsPerRound = 200
const rounds = 15
const startedAt = Date.UTC(2026, 0, 1)

/** What one incoming message costs the client, from the socket's text to the store: it must not grow with the chat. */
export async function appendEvents(): Promise<Row> {
  const short = await startChat(shortHistory)
  const long = await startChat(longHistory)
  // Taking turns, so that a machine that is busy for a while slows down both.
  const times = Array.from({ length: rounds }, () => ({
    short: short.timeAppends(),
    long: long.timeAppends(),
  }))
  const value = median(times.map((time) => time.long))
  const baseline = median(times.map((time) => time.short))
  return {
    what: `append to ${longHistory} events`,
    value,
    unit: 'µs',
    baseline: { what: `to ${shortHistory}`, value: baseline },
    ratio: value / baseline,
  }
}

async function startChat(history: number) {
  const { platform, push } = createScriptedPlatform()
  const engine = createCustomerEngine({
    platform,
    server: 'https://chat.example.com',
    license: 1,
    group: 0,
    sneakPeek: false,
    keepIdentity: false,
  })
  engine.connect()
  while (engine.store.getState().connection.kind !== 'online') await sleep(1)
  push('incoming_chat', { chat: { id: 'chat-1', users: [], thread: thread() } })

  let count = 0
  const append = () => {
    count += 1
    push('incoming_event', { chat_id: 'chat-1', thread_id: 'thread-1', event: event(count) })
  }
  for (let index = 0; index < history; index += 1) append()

  return {
    /** Microseconds for each. */
    timeAppends: () => {
      const start = performance.now()
      for (let index = 0; index < appendsPerRound; index += 1) append()
      return ((performance.now() - start) * 1000) / appendsPerRound
    },
  }
}

function thread() {
  return { id: 'thread-1', active: true, user_ids: [], events: [], created_at: instant(0) }
}

function event(index: number) {
  return {
    id: `event-${index}`,
    type: 'message',
    text: 'A sentence of the usual length, as somebody would type it.',
    author_id: 'agent-1',
    recipients: 'all',
    created_at: instant(index),
  }
}

function instant(index: number): string {
  return new Date(startedAt + index * 1000).toISOString().replace('Z', '000Z')
}
