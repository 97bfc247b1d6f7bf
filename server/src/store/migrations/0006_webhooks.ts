import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What is still to be told to the websites' own servers. */
export const webhooks: Migration = {
  name: '0006_webhooks',
  async up(queries) {
    for (const statement of statements) await sql.raw(statement).execute(queries)
  },
}

const statements: readonly string[] = [
  // `lane`: deliveries of one lane go out one after another, in the order of their ids.
  `create table webhook_deliveries (
    id integer primary key autoincrement,
    webhook_id text not null,
    lane text not null,
    action text not null,
    body text not null,
    created_at integer not null,
    attempts integer not null,
    due_at integer not null
  ) strict`,
  'create index webhook_deliveries_by_lane on webhook_deliveries (webhook_id, lane, id)',
  'create index webhook_deliveries_by_due on webhook_deliveries (due_at)',
]
