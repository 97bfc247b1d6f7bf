import type { ChatEvent, Recipients } from '../domain/event.ts'
import type { Database } from './openDatabase.ts'
import { eventPlace, toEvent, toThread } from './rows.ts'
import type { CustomIdQuery, LastEvent, LastEventsQuery, UnreadQuery, Visible } from './Store.ts'
import type { EventRow, ThreadRow } from './tables.ts'

/** Questions about events that an index answers without walking through the history. */
export type EventTable = {
  readonly findByCustomIds: (query: CustomIdQuery) => readonly ChatEvent[]
  readonly read: (chatId: string, eventId: string) => ChatEvent | null
  readonly hasUnread: (query: UnreadQuery) => boolean
  readonly ofThread: (threadId: string, visible: Visible) => readonly ChatEvent[]
  /** How many events of a thread are for everyone. */
  readonly countForAll: (threadId: string) => number
  readonly lastPerType: (query: LastEventsQuery) => ReadonlyMap<string, readonly LastEvent[]>
}

const eventTypes = ['message', 'file', 'filled_form', 'rich_message', 'system_message', 'custom'] as const
const audiences = ['all', 'agents'] as const
const none: readonly ChatEvent[] = []

export function createEventTable({ sqlite }: Pick<Database, 'sqlite'>): EventTable {
  const byCustomId = sqlite.prepare<[string, string, string], EventRow>(
    `select * from events where chat_id = ? and author_id = ? and custom_id = ? order by created_at`,
  )
  const byPosition = sqlite.prepare<[string, number, string], EventRow>(
    'select * from events where thread_id = ? and position = ? and chat_id = ?',
  )
  const threadIdsBackwards = sqlite
    .prepare<[string], string>('select id from threads where chat_id = ? order by position desc')
    .pluck()
  const backwards = sqlite.prepare<[string], Pick<EventRow, 'created_at' | 'recipients' | 'author_id'>>(
    'select created_at, recipients, author_id from events where thread_id = ? order by position desc',
  )
  const ofThread = sqlite.prepare<[string], EventRow>(
    'select * from events where thread_id = ? order by position',
  )
  const countForAll = sqlite
    .prepare<[string], number>(`select count(*) from events where thread_id = ? and recipients = 'all'`)
    .pluck()
  const lastOfType = sqlite.prepare<[string, string, string], EventRow>(
    `select * from events where chat_id = ? and type = ? and recipients = ?
      and (type <> 'message' or recipients <> 'all') order by created_at desc limit 1`,
  )
  // There is no index for what nearly every event is: it is found after a few steps back.
  const lastMessage = sqlite.prepare<[string], EventRow>(
    `select * from events where thread_id = ? and type = 'message' and recipients = 'all'
      order by position desc limit 1`,
  )
  const threadById = sqlite.prepare<[string], ThreadRow>('select * from threads where id = ?')

  const lastMessageIn = (chatId: string): EventRow | undefined => {
    for (const id of threadIdsBackwards.iterate(chatId)) {
      const found = lastMessage.get(id)
      if (found) return found
    }
    return undefined
  }

  const findLast = (chatId: string, type: EventRow['type'], recipients: Recipients): EventRow | undefined =>
    type === 'message' && recipients === 'all'
      ? lastMessageIn(chatId)
      : lastOfType.get(chatId, type, recipients)

  const lastIn = (chatId: string, visible: Visible): readonly LastEvent[] =>
    eventTypes.flatMap((type) => {
      const newest = audiences
        .filter((recipients) => recipients === 'all' || visible === 'agents')
        .flatMap((recipients) => findLast(chatId, type, recipients) ?? [])
        .sort((one, other) => other.created_at - one.created_at)[0]
      const thread = newest && threadById.get(newest.thread_id)
      return newest && thread ? [{ event: toEvent(newest), thread: toThread(thread) }] : []
    })

  /** Whoever writes has read: few events are newer than what somebody has seen. */
  const hasUnread = ({ chatId, readerId, after }: UnreadQuery): boolean => {
    for (const id of threadIdsBackwards.iterate(chatId)) {
      for (const event of backwards.iterate(id)) {
        if (event.created_at <= (after ?? 0)) return false
        if (event.recipients === 'all' && event.author_id !== readerId) return true
      }
    }
    return false
  }

  return {
    findByCustomIds({ chatId, authorId, customIds }) {
      const rows = [...new Set(customIds)].flatMap((customId) => byCustomId.all(chatId, authorId, customId))
      // New events have new ids: as a rule there is nothing to sort.
      if (rows.length === 0) return none
      return rows.map(toEvent).sort((one, other) => one.createdAt - other.createdAt)
    },
    read: (chatId, eventId) => {
      const { threadId, order } = eventPlace(eventId)
      const row = byPosition.get(threadId, order, chatId)
      return row === undefined ? null : toEvent(row)
    },
    hasUnread,
    ofThread: (threadId, visible) =>
      ofThread
        .all(threadId)
        .filter((row) => visible === 'agents' || row.recipients === 'all')
        .map(toEvent),
    countForAll: (threadId) => countForAll.get(threadId) ?? 0,
    lastPerType: ({ chatIds, visible }) =>
      new Map(chatIds.map((chatId) => [chatId, lastIn(chatId, visible)])),
  }
}
