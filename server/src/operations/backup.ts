import { chmod, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { type StartResult, startFault } from '../config/configFault.ts'
import { success } from '../domain/result.ts'
import { openDatabase } from '../store/openDatabase.ts'
import { findData, type Variables } from './command.ts'

/** Kept beside the database: without it nobody is recognised any more. */
export const secretFile = 'secret'

/**
 * `backup <file>`: database, uploaded files and the server's secret in one SQLite file, also while the server runs.
 * The database is as it was at one moment; files come after it, so that each that it names is there unless it was
 * deleted meanwhile. An existing file is replaced only when everything is in the new one.
 */
export async function backup(args: readonly string[], variables: Variables): Promise<StartResult<string>> {
  const [given, ...rest] = args
  if (given === undefined || rest.length > 0) return startFault('Usage: backup <file>')
  const place = await findData(variables)
  if (!place.ok) return place
  const { dataFolder, database, files } = place.value
  if ((await stat(database).catch(() => null)) === null) {
    return startFault(`PARLEY_DATA: found no database in ${dataFolder}`)
  }
  const target = resolve(given)
  const fresh = `${target}.part`
  await rm(fresh, { force: true })
  const source = openDatabase(database)
  try {
    await source.sqlite.backup(fresh)
  } finally {
    source.close()
  }
  await chmod(fresh, 0o600)
  const count = await addFiles(fresh, dataFolder, files)
  await rename(fresh, target)
  return success(`Wrote ${target} (${count} files, ${(await stat(target)).size} bytes)`)
}

async function addFiles(path: string, dataFolder: string, folder: string): Promise<number> {
  const sqlite = new SqliteConnection(path)
  try {
    sqlite.pragma('journal_mode = DELETE')
    sqlite.exec('create table backup_files (path text primary key, bytes blob not null) strict')
    const insert = sqlite.prepare<[string, Buffer]>('insert into backup_files (path, bytes) values (?, ?)')
    const secret = await readFile(join(dataFolder, secretFile)).catch(() => null)
    if (secret !== null) insert.run(secretFile, secret)
    let count = 0
    const ids = sqlite.prepare<[], string>('select id from uploads').pluck().all()
    for (const id of ids) {
      // Deleted since the database was read: nothing refers to it any more.
      const names = await readdir(join(folder, id)).catch(() => [])
      for (const name of names) insert.run(`files/${id}/${name}`, await readFile(join(folder, id, name)))
      count += names.length > 0 ? 1 : 0
    }
    return count
  } finally {
    sqlite.close()
  }
}
