import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, normalize, resolve } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { type StartResult, startFault } from '../config/configFault.ts'
import { success } from '../domain/result.ts'
import { openMigratedDatabase } from '../openMigratedDatabase.ts'
import { findData, type Variables } from './command.ts'
import { findServer } from './serverMark.ts'

/**
 * `restore <file>`: makes the data folder what it was at a backup. Refused while a server works on the folder, and
 * where the backup is of a newer version. What was there is moved to a folder beside it, and nothing is deleted.
 */
export async function restore(args: readonly string[], variables: Variables): Promise<StartResult<string>> {
  const [given, ...rest] = args
  if (given === undefined || rest.length > 0) return startFault('Usage: restore <file>')
  const source = resolve(given)
  if ((await stat(source).catch(() => null)) === null) return startFault(`${source}: found no such file`)
  const place = await findData(variables)
  if (!place.ok) return place
  const { dataFolder } = place.value
  const running = await findServer(dataFolder)
  if (running !== null)
    return startFault(`A server works on ${dataFolder} (process ${running}): stop it first`)

  const fresh = `${dataFolder}.restoring`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true, mode: 0o700 })
  try {
    const count = await unpack(source, fresh)
    const kept = await setAside(dataFolder)
    await rename(fresh, dataFolder)
    const before = kept === null ? '' : `; what was there is now ${kept}`
    return success(`Restored ${dataFolder} (${count} files)${before}`)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** @throws StartFailure for a file of a newer version, or none of ours */
async function unpack(source: string, folder: string): Promise<number> {
  const database = join(folder, 'parley.db')
  await copyFile(source, database)
  const sqlite = new SqliteConnection(database)
  let count = 0
  try {
    const isOurs =
      sqlite.prepare("select 1 from sqlite_master where name = 'backup_files'").get() !== undefined
    if (!isOurs) throw new Error(`${source}: found a file that is no backup`)
    const rows = sqlite.prepare<[], { path: string; bytes: Buffer }>('select path, bytes from backup_files')
    for (const { path, bytes } of rows.iterate()) {
      if (normalize(path) !== path || path.startsWith('..') || path.startsWith('/')) continue
      await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
      await writeFile(join(folder, path), bytes, { mode: 0o600 })
      count += path.endsWith('/original') ? 1 : 0
    }
    sqlite.exec('drop table backup_files')
    sqlite.exec('vacuum')
  } finally {
    sqlite.close()
  }
  // Opens as the server would, which also says whether it can.
  const opened = await openMigratedDatabase(database)
  opened.close()
  return count
}

/** null: there was nothing. */
async function setAside(dataFolder: string): Promise<string | null> {
  if ((await readdir(dataFolder)).length === 0) {
    await rm(dataFolder, { recursive: true })
    return null
  }
  const kept = `${dataFolder}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`
  await rename(dataFolder, kept)
  return kept
}
