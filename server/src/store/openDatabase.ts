import SqliteConnection from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Tables } from './tables.ts'

/** The embedded database. Hot paths prepare statements on `sqlite`; migrations and cold reads use `queries`. */
export interface Database {
  readonly sqlite: SqliteConnection.Database
  /** Shares the connection with `sqlite`: never hold a transaction open across an await while serving. */
  readonly queries: Kysely<Tables>
  close(): void
}

/** Another process, such as the `agent-token` command, may hold the write lock for a moment. */
const busyTimeoutMs = 5000

/**
 * Pages of the log after which they are copied into the database. A chat in which people write changes the same pages
 * again and again: a longer log copies them less often. 16 MB are read in a moment after a crash.
 */
const checkpointPages = 4000

/**
 * Opens the database file, and makes it where there is none. The folder must exist.
 *
 * @param path a file path, or `:memory:`
 */
export function openDatabase(path: string): Database {
  const sqlite = new SqliteConnection(path, { timeout: busyTimeoutMs })
  sqlite.pragma('journal_mode = WAL')
  // An acknowledged event must also survive a power cut: every commit reaches the disk. Commits are grouped.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  return {
    sqlite,
    queries: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }),
    close: () => sqlite.close(),
  }
}
