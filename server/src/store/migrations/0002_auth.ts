import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Refresh tokens: one row per family, whose generation counts up at every use. */
export const auth: Migration = {
  name: '0002_auth',
  async up(queries) {
    for (const statement of statements) await sql.raw(statement).execute(queries)
  },
}

const statements: readonly string[] = [
  `create table refresh_families (
    id text primary key,
    owner text not null,
    generation integer not null,
    expires_at integer not null
  ) strict, without rowid`,
  `create index refresh_families_by_expiry on refresh_families (expires_at)`,
]
