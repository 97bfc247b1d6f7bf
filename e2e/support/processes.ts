import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The ids of all processes that a process has started, directly or through others. */
export async function descendantsOf(pid: number): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
  const rows = stdout
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const found = [pid]
  // `found` grows while it is walked, so that children of children are met too.
  for (const parent of found) {
    for (const [child = 0, itsParent] of rows) {
      if (itsParent === parent) found.push(child)
    }
  }
  return found.slice(1)
}

/** Those of the processes that still run. */
export function livingOf(pids: readonly number[]): readonly number[] {
  return pids.filter((pid) => {
    try {
      return process.kill(pid, 0)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
      throw error
    }
  })
}
