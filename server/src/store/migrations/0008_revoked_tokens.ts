import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Access tokens that were taken back before their end. */
export const revokedTokens: Migration = {
  name: '0008_revoked_tokens',
  async up(queries) {
    await sql
      .raw(
        'create table revoked_tokens (id text primary key, expires_at integer not null) strict, without rowid',
      )
      .execute(queries)
  },
}
