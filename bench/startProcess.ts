import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { projectRoot } from '../scripts/builds/projectRoot.mjs'

export type StartedProcess = {
  /** The line that the program prints when it is ready. */
  readonly readyLine: string
  stop(): Promise<void>
}

/** Starts a Node program of this project and waits for its first line. */
export async function startProcess(file: string, environment: NodeJS.ProcessEnv): Promise<StartedProcess> {
  const child: ChildProcess = spawn(process.execPath, [file], {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = () => child.kill()
  process.once('exit', end)
  if (child.stdout === null) throw new Error('There is no output to wait for')
  for await (const readyLine of createInterface({ input: child.stdout })) {
    return {
      readyLine,
      stop: async () => {
        process.off('exit', end)
        const exited = once(child, 'exit')
        child.kill()
        await exited
      },
    }
  }
  throw new Error(`${file} ended before it was ready`)
}
