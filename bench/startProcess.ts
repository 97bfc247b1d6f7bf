import { type ChildProcess, type Serializable, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { projectRoot } from '../scripts/builds/projectRoot.mjs'

export type StartedProcess = {
  /** The line that the program prints when it is ready. */
  readonly readyLine: string
  /** Sends a message and gives the next one that comes back; only for programs that answer. */
  ask(question: unknown): Promise<unknown>
  stop(): Promise<void>
}

/** Starts a Node program of this project and waits for its first line. */
export async function startProcess(
  file: string,
  environment: NodeJS.ProcessEnv,
  nodeArguments: readonly string[] = [],
): Promise<StartedProcess> {
  const child: ChildProcess = spawn(process.execPath, [...nodeArguments, file], {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const end = () => child.kill()
  process.once('exit', end)
  if (child.stdout === null) throw new Error('There is no output to wait for')
  for await (const readyLine of createInterface({ input: child.stdout })) {
    return {
      readyLine,
      ask: (question) => ask(child, question),
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

function ask(child: ChildProcess, question: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('The process has ended'))
    child.once('exit', gone)
    child.once('message', (answer) => {
      child.off('exit', gone)
      resolve(answer)
    })
    child.send(question as Serializable)
  })
}
