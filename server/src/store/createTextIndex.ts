import { searchText } from '../domain/searchText.ts'
import type { Database } from './openDatabase.ts'
import { contentOf } from './rows.ts'

/** The full-text index over what was said; it expects to run inside a transaction of the caller. */
export type TextIndex = {
  /** An event was added. */
  readonly note: () => void
  /** Brings the index up to date; before every search. */
  readonly catchUp: () => void
}

/**
 * Events that may wait for the index. It writes whole pages at each commit, however little has come: a message of its
 * own costs it more than fifty together. What waits when the server stops is indexed before the next search.
 */
const maxWaiting = 64

export function createTextIndex({ sqlite }: Pick<Database, 'sqlite'>): TextIndex {
  const selectWaiting = sqlite.prepare<[], { id: number; content_json: string }>(
    `select id, content_json from events
     where id > (select indexed_up_to from event_search_progress) order by id limit ${maxWaiting}`,
  )
  const insert = sqlite.prepare<[number, string]>('insert into event_search (rowid, text) values (?, ?)')
  const noteProgress = sqlite.prepare<[number]>('update event_search_progress set indexed_up_to = ?')
  let waiting = 0

  const indexSome = (): boolean => {
    const rows = selectWaiting.all()
    for (const { id, content_json } of rows) {
      const text = searchText(contentOf(content_json))
      if (text !== '') insert.run(id, text)
    }
    const last = rows.at(-1)
    if (last) noteProgress.run(last.id)
    return rows.length === maxWaiting
  }

  const catchUp = (): void => {
    waiting = 0
    while (indexSome());
  }

  return {
    note() {
      waiting += 1
      if (waiting >= maxWaiting) catchUp()
    },
    catchUp,
  }
}
