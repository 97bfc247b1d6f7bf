import type { ChatEvent } from '../domain/event.ts'
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

export function createEventTable({ sqlite }: Pick<Database, 'sqlite'>): EventTable {
  const byCustomId = sqlite.prepare<[string, string, string], EventRow>(
    `select * from events where chat_id = ? and author_id = ? and custom_id = ? order by created_at`,
  )
  const byPosition = sqlite.prepare<[string, number, string], EventRow>(
    'select * from events where thread_id = ? and position = ? and chat_id = ?',
  )
  const unread = sqlite
    .prepare<[string, number, string], number>(
      `select exists (select 1 from events where chat_id = ? and created_at > ? and recipients = 'all'
        and author_id is not ?)`,
    )
    .pluck()
  const ofThread = sqlite.prepare<[string], EventRow>(
    'select * from events where thread_id = ? order by position',
  )
  const countForAll = sqlite
    .prepare<[string], number>(`select count(*) from events where thread_id = ? and recipients = 'all'`)
    .pluck()
  const lastOfType = sqlite.prepare<[string, string, string], EventRow>(
    `select * from events where chat_id = ? and type = ? and recipients = ? order by created_at desc limit 1`,
  )
  const threadById = sqlite.prepare<[string], ThreadRow>('select * from threads where id = ?')

  const lastIn = (chatId: string, visible: Visible): readonly LastEvent[] =>
    eventTypes.flatMap((type) => {
      const newest = audiences
        .filter((recipients) => recipients === 'all' || visible === 'agents')
        .flatMap((recipients) => lastOfType.get(chatId, type, recipients) ?? [])
        .sort((one, other) => other.created_at - one.created_at)[0]
      const thread = newest && threadById.get(newest.thread_id)
      return newest && thread ? [{ event: toEvent(newest), thread: toThread(thread) }] : []
    })

  return {
    findByCustomIds: ({ chatId, authorId, customIds }) =>
      [...new Set(customIds)]
        .flatMap((customId) => byCustomId.all(chatId, authorId, customId))
        .map(toEvent)
        .sort((one, other) => one.createdAt - other.createdAt),
    read: (chatId, eventId) => {
      const { threadId, order } = eventPlace(eventId)
      const row = byPosition.get(threadId, order, chatId)
      return row === undefined ? null : toEvent(row)
    },
    hasUnread: ({ chatId, readerId, after }) => unread.get(chatId, after ?? 0, readerId) === 1,
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
