import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const fileName = 'server.pid'

/** Leaves word in the data folder that a server works on it; the returned function takes it away. */
export async function markServer(dataFolder: string): Promise<() => Promise<void>> {
  const path = join(dataFolder, fileName)
  await writeFile(path, `${process.pid}\n`)
  return () => rm(path, { force: true })
}

/** The process that works on a data folder; null: none does, or it was killed. */
export async function findServer(dataFolder: string): Promise<number | null> {
  const text = await readFile(join(dataFolder, fileName), 'utf8').catch(() => '')
  const pid = Number(text.trim())
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  try {
    process.kill(pid, 0)
    return pid
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? pid : null
  }
}
