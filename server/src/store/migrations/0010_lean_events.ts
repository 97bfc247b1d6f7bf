import { type Kysely, sql } from 'kysely'
import { searchText } from '../../domain/searchText.ts'
import { contentOf } from '../rows.ts'
import type { Tables } from '../tables.ts'
import type { Migration } from './migration.ts'

/**
 * Fewer pages written for each message: events are found by their place and their custom id alone, the full-text index
 * refers to events themselves, and it may lag behind what was said.
 */
export const leanEvents: Migration = {
  name: '0010_lean_events',
  async up(queries) {
    for (const statement of statements) await sql.raw(statement).execute(queries)
    await fillIndex(queries)
  },
}

const batch = 1000

async function fillIndex(queries: Kysely<Tables>): Promise<void> {
  let last = 0
  for (;;) {
    const { rows } = await sql<{ id: number; content_json: string }>`
      select id, content_json from events where id > ${last} order by id limit ${batch}
    `.execute(queries)
    for (const { id, content_json } of rows) {
      const text = searchText(contentOf(content_json))
      if (text !== '')
        await sql`insert into event_search (rowid, text) values (${id}, ${text})`.execute(queries)
    }
    const end = rows.at(-1)
    if (!end) break
    last = end.id
  }
  await sql`insert into event_search_progress values (1, ${last})`.execute(queries)
}

const statements: readonly string[] = [
  'drop trigger event_texts_removed',
  'drop table event_search',
  'drop table event_texts',
  // An id of their own: rowids of tables without one change when a database is compacted.
  `create table events_with_id (
    id integer primary key,
    thread_id text not null references threads (id) on delete cascade,
    position integer not null,
    chat_id text not null,
    created_at integer not null,
    custom_id text,
    author_id text,
    recipients text not null,
    type text not null,
    properties_json text not null,
    content_json text not null,
    unique (thread_id, position)
  ) strict`,
  `insert into events_with_id select rowid, thread_id, position, chat_id, created_at, custom_id, author_id, recipients,
    type, properties_json, content_json from events`,
  'drop table events',
  'alter table events_with_id rename to events',
  `create index events_by_custom_id on events (chat_id, author_id, custom_id, created_at)
    where custom_id is not null`,
  // Messages for everybody are found at the end of their chat.
  `create index events_last_per_type on events (chat_id, type, recipients, created_at)
    where type <> 'message' or recipients <> 'all'`,
  `create virtual table event_search using fts5(
    text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  )`,
  'create table event_search_progress (id integer primary key check (id = 1), indexed_up_to integer not null) strict',
  `create trigger events_removed after delete on events
    when old.id <= (select indexed_up_to from event_search_progress) begin
    delete from event_search where rowid = old.id;
  end`,
]
