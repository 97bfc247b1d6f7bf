import { sql } from 'kysely'
import { searchText } from '../../domain/searchText.ts'
import { contentOf } from '../rows.ts'
import type { Migration } from './migration.ts'

/** The full-text index over what was said, filled from the events that are there already. */
export const archives: Migration = {
  name: '0004_archives',
  async up(queries) {
    for (const statement of statements) await sql.raw(statement).execute(queries)
    let last = 0
    for (;;) {
      const { rows } = await sql<{ rowid: number; thread_id: string; content_json: string }>`
        select rowid, thread_id, content_json from events where rowid > ${last} order by rowid limit ${batch}
      `.execute(queries)
      for (const row of rows) {
        const text = searchText(contentOf(row.content_json))
        if (text === '') continue
        await sql`insert into event_texts (thread_id, text) values (${row.thread_id}, ${text})`.execute(
          queries,
        )
      }
      const end = rows.at(-1)
      if (!end) break
      last = end.rowid
    }
    await sql`insert into event_search (event_search) values ('rebuild')`.execute(queries)
  },
}

const batch = 1000

// The store writes the index itself, which costs less than a trigger. The index refers to rows by an id of their own:
// rowids of tables without one change when a database is compacted.
const statements: readonly string[] = [
  `create table event_texts (
    id integer primary key,
    thread_id text not null references threads (id) on delete cascade,
    text text not null
  ) strict`,
  'create index event_texts_by_thread on event_texts (thread_id)',
  `create virtual table event_search using fts5(
    text, content = 'event_texts', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
  )`,
  `create trigger event_texts_removed after delete on event_texts begin
    insert into event_search (event_search, rowid, text) values ('delete', old.id, old.text);
  end`,
  'create index threads_by_creation on threads (created_at, id)',
  'create index customers_by_creation on customers (license_id, created_at, id)',
]
