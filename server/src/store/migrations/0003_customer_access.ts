import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Whom a customer was opened to, beside those who see him anyhow. */
export const customerAccess: Migration = {
  name: '0003_customer_access',
  async up(queries) {
    await sql
      .raw(
        `alter table customers add column access_json text not null default '{"groupIds":[],"agentIds":[]}'`,
      )
      .execute(queries)
  },
}
