import type { Access, Chat, Thread } from '../../domain/chat.ts'
import { presentAgentIds } from '../../domain/chatChanges.ts'
import type { ChatRecord } from '../../domain/chatRecord.ts'
import type { Micros } from '../../domain/event.ts'
import { inQueueOrder, type Waiting } from '../../domain/queue.ts'

/** A chat with an active thread, as routing needs it. */
export type LiveChat = {
  readonly chat: Chat
  readonly thread: Thread
  readonly agentIds: readonly string[]
  readonly queuedAt: Micros | null
  readonly lastSpokenAt: Micros
}

/** Every active chat in memory: a copy of what the store holds, refreshed after each commit. */
export interface LiveChats {
  put(record: ChatRecord): void
  get(chatId: string): LiveChat | null
  ofCustomer(licenseId: number, customerId: string): LiveChat | null
  ofAgent(licenseId: number, agentId: string): readonly LiveChat[]
  countOf(licenseId: number, agentId: string): number
  /** First come first. */
  queued(licenseId: number): readonly (LiveChat & Waiting)[]
  /** Without an agent: the queue, then continuous chats that nobody was there for. */
  waiting(licenseId: number): readonly LiveChat[]
}

export function createLiveChats(): LiveChats {
  const chats = new Map<string, LiveChat>()
  // Who serves what and who waits, so that a question about one agent or one queue does not visit every chat.
  const byAgent = new Map<string, Set<string>>()
  const byCustomer = new Map<string, string>()
  const unserved = new Map<number, Set<string>>()

  const forget = (live: LiveChat): void => {
    const { id, licenseId, customerId } = live.chat
    chats.delete(id)
    for (const agentId of live.agentIds) {
      const key = keyOf(licenseId, agentId)
      const served = byAgent.get(key)
      served?.delete(id)
      if (served?.size === 0) byAgent.delete(key)
    }
    if (customerId !== null) byCustomer.delete(keyOf(licenseId, customerId))
    unserved.get(licenseId)?.delete(id)
  }

  const listed = (ids: Iterable<string> | undefined): readonly LiveChat[] =>
    [...(ids ?? [])].flatMap((id) => chats.get(id) ?? [])

  const queued = (licenseId: number): readonly (LiveChat & Waiting)[] =>
    listed(unserved.get(licenseId))
      .flatMap((live) => asWaiting(live) ?? [])
      .sort(inQueueOrder)

  return {
    put(record) {
      const { chat, lastThread } = record
      const known = chats.get(chat.id)
      const agentIds = presentAgentIds(record)
      const live = {
        chat,
        thread: lastThread.thread,
        agentIds,
        queuedAt: lastThread.queuedAt,
        lastSpokenAt: lastThread.lastSpokenAt,
      }
      // A message moves nobody: the indexes stay as they are.
      if (known && live.thread.active && isServedAlike(known, live)) return void chats.set(chat.id, live)
      if (known) forget(known)
      if (!live.thread.active) return
      chats.set(chat.id, live)
      for (const agentId of agentIds) addTo(byAgent, keyOf(chat.licenseId, agentId), chat.id)
      if (chat.customerId !== null) byCustomer.set(keyOf(chat.licenseId, chat.customerId), chat.id)
      if (agentIds.length === 0) addTo(unserved, chat.licenseId, chat.id)
    },
    get: (chatId) => chats.get(chatId) ?? null,
    ofCustomer: (licenseId, customerId) =>
      chats.get(byCustomer.get(keyOf(licenseId, customerId)) ?? '') ?? null,
    ofAgent: (licenseId, agentId) => listed(byAgent.get(keyOf(licenseId, agentId))),
    countOf: (licenseId, agentId) => byAgent.get(keyOf(licenseId, agentId))?.size ?? 0,
    queued,
    waiting: (licenseId) => [
      ...queued(licenseId),
      ...listed(unserved.get(licenseId))
        .filter((live) => live.queuedAt === null)
        .sort((one, other) => one.thread.createdAt - other.thread.createdAt),
    ],
  }
}

const isServedAlike = (one: LiveChat, other: LiveChat): boolean =>
  one.chat.customerId === other.chat.customerId &&
  one.agentIds.length === other.agentIds.length &&
  one.agentIds.every((id, index) => id === other.agentIds[index])

const keyOf = (licenseId: number, userId: string): string => `${licenseId}:${userId}`

function addTo<Key>(index: Map<Key, Set<string>>, key: Key, chatId: string): void {
  const ids = index.get(key)
  if (ids) ids.add(chatId)
  else index.set(key, new Set([chatId]))
}

const asWaiting = (live: LiveChat): (LiveChat & Waiting) | null => {
  const { queuedAt } = live
  const access: Access = live.chat.access
  return queuedAt === null ? null : { ...live, queuedAt, access }
}
