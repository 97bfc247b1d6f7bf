import { StartFailure } from './StartFailure.ts'
import { migrate } from './store/migrate.ts'
import { type Database, openDatabase } from './store/openDatabase.ts'

/**
 * Opens the embedded database in its newest form.
 *
 * @param path its file, in a folder that exists
 * @throws StartFailure where the file is no database of ours, or of a newer version
 */
export async function openMigratedDatabase(path: string): Promise<Database> {
  let database: Database | null = null
  try {
    database = openDatabase(path)
    await migrate(database)
    return database
  } catch (cause) {
    database?.close()
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartFailure(`PARLEY_DATA: found ${path} (${reason}), expected a database of this version`, {
      cause,
    })
  }
}
