import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The files on the disk, and which threads need them. */
export const uploads: Migration = {
  name: '0007_uploads',
  async up(queries) {
    for (const statement of statements) await sql.raw(statement).execute(queries)
  },
}

const statements: readonly string[] = [
  `create table uploads (
    id text primary key,
    license_id integer not null,
    owner_id text not null,
    name text not null,
    content_type text not null,
    size integer not null,
    width integer,
    height integer,
    kept integer not null,
    created_at integer not null
  ) strict, without rowid`,
  'create index uploads_by_age on uploads (created_at)',
  'create index uploads_by_owner on uploads (license_id, owner_id)',
  `create table upload_uses (
    upload_id text not null references uploads (id) on delete cascade,
    thread_id text not null references threads (id) on delete cascade,
    primary key (upload_id, thread_id)
  ) strict, without rowid`,
  'create index upload_uses_by_thread on upload_uses (thread_id)',
]
