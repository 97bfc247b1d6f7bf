import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What each customer has been greeted with. */
export const greetings: Migration = {
  name: '0005_greetings',
  async up(queries) {
    await sql
      .raw(
        `alter table customers add column greetings_json text not null default '{"current":null,"shownIds":[]}'`,
      )
      .execute(queries)
  },
}
