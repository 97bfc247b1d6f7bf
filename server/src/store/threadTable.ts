import type { EventTable } from './eventTable.ts'
import type { Database } from './openDatabase.ts'
import { toThread, toThreadRecord } from './rows.ts'
import type {
  ListResult,
  StoredThread,
  StoredThreadSummary,
  ThreadListQuery,
  ThreadSummariesQuery,
  Visible,
} from './Store.ts'
import type { ThreadRow } from './tables.ts'

/** Threads with their events. */
export type ThreadTable = {
  readonly list: (query: ThreadListQuery) => ListResult<StoredThread>
  readonly summaries: (query: ThreadSummariesQuery) => ListResult<StoredThreadSummary>
  readonly read: (
    chatId: string,
    threadIds: readonly string[] | null,
    visible?: Visible,
  ) => readonly StoredThread[]
  readonly orders: (chatId: string) => readonly { readonly threadId: string; readonly order: number }[]
}

/** Positions start at 1, so these lie outside every chat. */
const beforeAll = 0
const afterAll = Number.MAX_SAFE_INTEGER

export function createThreadTable({ sqlite }: Pick<Database, 'sqlite'>, events: EventTable): ThreadTable {
  const ascending = sqlite.prepare<[string, number], ThreadRow>(
    'select * from threads where chat_id = ? and position > ? order by position',
  )
  const descending = sqlite.prepare<[string, number], ThreadRow>(
    'select * from threads where chat_id = ? and position < ? order by position desc',
  )
  const count = sqlite.prepare<[string], number>('select count(*) from threads where chat_id = ?').pluck()
  const byId = sqlite.prepare<[string, string], ThreadRow>(
    'select * from threads where id = ? and chat_id = ?',
  )
  const orders = sqlite.prepare<[string], { threadId: string; order: number }>(
    `select id as threadId, position as "order" from threads where chat_id = ? order by position`,
  )

  const complete = (row: ThreadRow, visible: Visible): StoredThread => {
    const { thread, queuedAt, openedBy, openingEventIds } = toThreadRecord(row)
    return { thread, queuedAt, openedBy, openingEventIds, events: events.ofThread(row.id, visible) }
  }

  /** Rows are read one by one, so a long chat costs no more than the page. */
  const page = <Row>(
    { chatId, order, from, offset = 0, limit }: ThreadSummariesQuery,
    toRow: (row: ThreadRow) => Row,
    isEnough: (rows: readonly Row[]) => boolean,
  ): ListResult<Row> => {
    const backwards = from?.direction === 'previous'
    const walk = (order === 'asc') === backwards ? descending : ascending
    const start = from?.place.threadOrder ?? (walk === ascending ? beforeAll : afterAll)
    const rows: Row[] = []
    let skipped = 0
    let hasMore = false
    for (const row of walk.iterate(chatId, start)) {
      if (skipped < offset) {
        skipped += 1
      } else if (rows.length === limit || isEnough(rows)) {
        hasMore = true
        break
      } else {
        rows.push(toRow(row))
      }
    }
    return {
      rows: backwards ? rows.reverse() : rows,
      total: count.get(chatId) ?? 0,
      hasNext: backwards || hasMore,
      hasPrevious: backwards ? hasMore : from !== null || skipped > 0,
    }
  }

  return {
    list: (query) =>
      page(
        query,
        (row) => complete(row, query.visible),
        (rows) =>
          query.minEventsCount !== null &&
          rows.reduce((sum, { events: found }) => sum + found.length, 0) >= query.minEventsCount,
      ),
    summaries: (query) =>
      page(
        query,
        (row) => ({
          thread: toThread(row),
          eventsCount: query.visible === 'agents' ? row.events_count : events.countForAll(row.id),
        }),
        () => false,
      ),
    read: (chatId, threadIds, visible = 'agents') => {
      const rows =
        threadIds === null
          ? ascending.all(chatId, beforeAll)
          : [...new Set(threadIds)]
              .flatMap((id) => byId.get(id, chatId) ?? [])
              .sort((one, other) => one.position - other.position)
      return rows.map((row) => complete(row, visible))
    },
    orders: (chatId) => orders.all(chatId),
  }
}
