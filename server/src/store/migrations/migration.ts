import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** One numbered step. It runs once per database, inside a transaction, and is never edited after a release. */
export type Migration = {
  /** `<number>_<words>`, as the file is called. */
  readonly name: string
  readonly up: (queries: Kysely<Tables>) => Promise<void>
}
