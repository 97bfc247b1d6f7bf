import type { Clock, HttpOutcome, HttpRequest } from '../../platform/ports.ts'
import type { FarEnd } from '../../platform/testing/createHandSockets.ts'
import { createLines, type Faults } from './createLines.ts'

/**
 * A tiny server for tests that speaks Customer 3.2 for one visitor with one chat: it keeps threads and events, gives a
 * repeated `custom_id` its first event, and answers before it pushes. Faults are drawn by `faults`.
 */
export interface ScriptedServer {
  http(request: HttpRequest): HttpOutcome
  onFrame(frame: Frame, end: FarEnd): void
  /** Pushes, once per connection that is logged in. */
  push(action: string, payload: object): void
  agentSays(text: string): void
  agentCloses(): void
  /** Ends every connection, after telling why. */
  disconnect(reason: string, data?: object): void
  /** Refuses the next request of that action with this error type. */
  refuseNext(action: string, type: string): void
  /** Does not hear the next request of that action. */
  ignoreNext(action: string): void
  /** Does the next request of that action, and goes down instead of answering. */
  loseAnswerOf(action: string): void
  /** A test may add what happened while nobody looked. */
  readonly threads: ServerThread[]
  readonly requests: readonly Frame[]
  setGroupsOnline(online: boolean): void
}

type Frame = { readonly [key: string]: unknown }
type ServerEvent = {
  readonly id: string
  readonly created_at: string
  readonly type: string
  readonly text?: string
  readonly custom_id?: string
  readonly author_id?: string
}
type ServerThread = {
  readonly id: string
  active: boolean
  readonly created_at: string
  readonly events: ServerEvent[]
}

const visitorId = '3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61'
export const agentId = '6d1f0b8c2e7a4953b0c8d1e2f3a49576'
export const chatId = 'QB4F7M2KZT'

const agent = { id: agentId, type: 'agent', name: 'Mira', present: true }

export function createScriptedServer(clock: () => Clock, faults?: Faults): ScriptedServer {
  const threads: ServerThread[] = []
  const requests: Frame[] = []
  const lines = createLines(clock, faults)
  const refusals = new Map<string, string>()
  const lost = new Set<string>()
  const ignored = new Set<string>()
  let micros = 1_591_089_267_518_300
  let groupsOnline = true
  let tokens = 0

  const stamp = () => {
    micros += 1_000
    const wholeMs = Math.floor(micros / 1_000_000) * 1000
    const fraction = String(micros - wholeMs * 1000).padStart(6, '0')
    return `${new Date(wholeMs).toISOString().slice(0, 19)}.${fraction}Z`
  }
  const customer = { id: visitorId, type: 'customer', name: 'Lena', present: true, statistics: {} }
  const active = () => threads.find((thread) => thread.active)
  const chat = (thread = threads.at(-1)) => ({
    id: chatId,
    users: [customer, agent],
    ...(thread && { thread }),
  })

  /** The first event of a `custom_id`, or a new one; `fresh` says which. */
  const put = (thread: ServerThread, wire: Frame, author: string | null) => {
    const known = threads
      .flatMap(({ events }) => events)
      .find(
        ({ custom_id, author_id }) =>
          custom_id !== undefined && custom_id === wire['custom_id'] && author_id === author,
      )
    if (known !== undefined) return { event: known, fresh: false }
    const id = `${thread.id}_${thread.events.length + 1}`
    const event = {
      ...wire,
      id,
      created_at: stamp(),
      recipients: 'all',
      ...(author && { author_id: author }),
    }
    const stored: ServerEvent = { type: 'message', ...event }
    thread.events.push(stored)
    return { event: stored, fresh: true }
  }

  const openThread = (events: readonly Frame[]) => {
    const before = threads.flatMap((thread) => thread.events)
    const repeated = events
      .map((wire) => before.find(({ custom_id }) => custom_id === wire['custom_id']))
      .filter((event) => event !== undefined)
    const home = threads.find((thread) => thread.events.some((event) => repeated.includes(event)))
    if (home !== undefined && repeated.length === events.length) {
      return { thread: home, ids: repeated.map(({ id }) => id), fresh: false }
    }
    const thread: ServerThread = {
      id: `T${threads.length + 1}`,
      active: true,
      created_at: stamp(),
      events: [],
    }
    threads.push(thread)
    return { thread, ids: events.map((wire) => put(thread, wire, visitorId).event.id), fresh: true }
  }

  /** A payload, or an error type; pushes follow the answer. */
  const act = (action: string, payload: Frame): { answer: object | string; after?: () => void } => {
    const wire = Object(payload['chat'])
    const initial: readonly Frame[] = wire.thread?.events ?? []
    switch (action) {
      case 'start_chat':
      case 'activate_chat': {
        const known = initial.some((one) =>
          threads.some(({ events }) => events.some((event) => event.custom_id === one['custom_id'])),
        )
        if (!known && action === 'start_chat' && threads.length > 0) return { answer: 'chat_limit_reached' }
        if (!known && active() !== undefined) return { answer: 'chat_already_active' }
        if (!known && !groupsOnline && payload['continuous'] !== true) return { answer: 'groups_offline' }
        const { thread, ids, fresh } = openThread(initial)
        return {
          answer: { chat_id: chatId, thread_id: thread.id, event_ids: ids },
          after: () => {
            if (fresh) lines.push('incoming_chat', { chat: structuredClone(chat(thread)) })
          },
        }
      }
      case 'send_event': {
        const known = threads.find(({ events }) =>
          events.some((event) => event.custom_id === Object(payload['event']).custom_id),
        )
        const thread =
          known ?? active() ?? (payload['attach_to_last_thread'] === true ? threads.at(-1) : undefined)
        if (thread === undefined) return { answer: 'chat_inactive' }
        const { event, fresh } = put(thread, Object(payload['event']), visitorId)
        return {
          answer: { event_id: event.id },
          after: () => {
            if (fresh) lines.push('incoming_event', { chat_id: chatId, thread_id: thread.id, event })
          },
        }
      }
      case 'deactivate_chat':
        return { answer: {}, after: close }
      case 'get_chat':
        return { answer: structuredClone(chat()) }
      case 'list_chats':
        return { answer: { chats_summary: threads.length > 0 ? [{ id: chatId }] : [] } }
      case 'list_threads': {
        const from = Number(payload['page_id'] ?? 0)
        const newest = [...threads].reverse()
        const more = newest.length > from + 2 ? { next_page_id: String(from + 2) } : {}
        return { answer: structuredClone({ threads: newest.slice(from, from + 2), ...more }) }
      }
      case 'list_group_statuses':
        return { answer: { groups_status: { 0: groupsOnline ? 'online' : 'offline' } } }
      case 'get_form':
        return { answer: { enabled: false } }
      default:
        return { answer: {} }
    }
  }

  const close = () => {
    const thread = active()
    if (thread === undefined) return
    thread.active = false
    lines.push('chat_deactivated', { chat_id: chatId, thread_id: thread.id })
  }

  const onFrame = (frame: Frame, end: FarEnd) => {
    requests.push(frame)
    const action = String(frame['action'])
    if (ignored.delete(action)) return
    const answer = (success: boolean, payload: object) =>
      lines.deliver(end, { request_id: frame['request_id'], action, type: 'response', success, payload })
    const refusal = refusals.get(action)
    if (refusal !== undefined) {
      refusals.delete(action)
      return answer(false, { error: { type: refusal, message: refusal } })
    }
    if (action === 'login') {
      lines.add(end)
      const chats = threads.length > 0 ? [{ chat_id: chatId, has_unread_events: false }] : []
      return answer(true, { customer, chats })
    }
    if (!lines.has(end) && action !== 'ping') return
    const { answer: result, after } = act(action, Object(frame['payload'] ?? {}))
    if (lost.delete(action)) {
      lines.end(end)
      after?.()
      return
    }
    if (typeof result === 'string') answer(false, { error: { type: result, message: result } })
    else answer(true, result)
    after?.()
  }

  return {
    threads,
    requests,
    onFrame,
    push: lines.push,
    http: () => {
      tokens += 1
      return {
        ok: true,
        status: 200,
        body: {
          access_token: `dal:${tokens}`,
          entity_id: visitorId,
          expires_in: 28_800,
          token_type: 'Bearer',
          refresh_token: `r.${tokens}`,
        },
      }
    },
    agentSays: (text) => {
      const thread = active()
      if (thread === undefined) return
      const { event } = put(thread, { type: 'message', text }, agentId)
      lines.push('incoming_event', { chat_id: chatId, thread_id: thread.id, event })
    },
    agentCloses: close,
    disconnect: (reason, data) => {
      lines.push('customer_disconnected', { reason, ...(data && { data }) })
      lines.dropAll()
    },
    refuseNext: (action, type) => void refusals.set(action, type),
    ignoreNext: (action) => void ignored.add(action),
    loseAnswerOf: (action) => void lost.add(action),
    setGroupsOnline: (online) => {
      groupsOnline = online
    },
  }
}
