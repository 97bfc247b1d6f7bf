import { sql } from 'kysely'
import type { Migration } from './migrations/migration.ts'
import { migrations } from './migrations/migrations.ts'
import type { Database } from './openDatabase.ts'

/**
 * Brings a database to the newest form, one transaction per step. Safe beside another process that does the same.
 *
 * @throws Error when the database was written by a newer version of the program
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  const { queries } = database
  await sql`create table if not exists schema_migrations (name text primary key) strict`.execute(queries)
  const applied = await sql<{ name: string }>`select name from schema_migrations order by name`.execute(
    queries,
  )
  const known = new Set(steps.map((step) => step.name))
  const foreign = applied.rows.map((row) => row.name).find((name) => !known.has(name))
  if (foreign !== undefined) {
    const newest = steps.at(-1)?.name ?? 'none'
    throw new Error(
      `The database has the migration ${foreign}, which this version does not know (its newest is ${newest}). ` +
        'Start the newer version of the program, or use another data folder.',
    )
  }
  for (const step of steps) {
    await queries.transaction().execute(async (transaction) => {
      // Written first, so that the write lock is taken before anything is read and a second process skips the step.
      const claimed = await sql`insert or ignore into schema_migrations (name) values (${step.name})`.execute(
        transaction,
      )
      if (claimed.numAffectedRows === 1n) await step.up(transaction)
    })
  }
}
