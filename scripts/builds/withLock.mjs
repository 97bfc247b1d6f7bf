import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const LONGEST_WAIT_MS = 300_000
const HEARTBEAT_MS = 2_000
/** An owner that was suspended or whose process id was given to another program has lost the lock by then. */
const LOST_AFTER_MS = 60_000

/**
 * Runs a task while no other process runs one under the same lock file. An owner that died is noticed by its process
 * id, or by its silence. Fails after five minutes of waiting.
 * @template Value
 * @param {string} file path of the lock
 * @param {() => Promise<Value>} task
 * @returns {Promise<Value>}
 */
export async function withLock(file, task) {
  await mkdir(dirname(file), { recursive: true })
  const deadline = Date.now() + LONGEST_WAIT_MS
  while (!(await tryTake(file))) {
    if (Date.now() > deadline) throw new Error(`Another build holds ${file}; remove it if none is running`)
    await sleep(100)
  }
  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => clearInterval(heartbeat))
  }, HEARTBEAT_MS)
  try {
    return await task()
  } finally {
    clearInterval(heartbeat)
    await rm(file, { force: true })
  }
}

/** @param {string} file */
async function tryTake(file) {
  if (await createOnce(file, `${process.pid} ${randomUUID()}`)) return true
  const owner = await readOwner(file)
  if (owner === null || isAlive(owner)) return false
  // Several processes may find the dead owner at once. Only the holder of this marker may remove a lock of that
  // token, and it looks again first: a slower process would otherwise remove the lock that a quicker one has taken.
  const marker = `${file}.${owner.token}`
  if (!(await createOnce(marker, ''))) return false
  const current = await readOwner(file)
  if (current?.token === owner.token) await rm(file, { force: true })
  await rm(marker, { force: true })
  return createOnce(file, `${process.pid} ${randomUUID()}`)
}

/**
 * @param {string} file
 * @param {string} content
 */
async function createOnce(file, content) {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(content)
    await handle.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
async function readOwner(file) {
  try {
    const [content, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
    const [pid, token] = content.split(' ')
    // The file is created before it is written: an empty one belongs to somebody who is about to write.
    if (!pid || !token) return { pid: process.pid, token: 'unwritten', mtimeMs }
    return { pid: Number(pid), token, mtimeMs }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** @param {{ pid: number, mtimeMs: number }} owner */
function isAlive({ pid, mtimeMs }) {
  if (Date.now() - mtimeMs > LOST_AFTER_MS) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
