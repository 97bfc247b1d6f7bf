import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Customers whom an operator wants forgotten, until they are. */
export const erasures: Migration = {
  name: '0009_erasures',
  async up(queries) {
    await sql
      .raw(
        `create table erasures (
          license_id integer not null, customer_id text not null, primary key (license_id, customer_id)
        ) strict, without rowid`,
      )
      .execute(queries)
  },
}
