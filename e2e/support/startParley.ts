import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'
import { findFreePort } from '../../scripts/findFreePort.mjs'
import type { ParleyConfig } from './parleyConfig.ts'

const startTimeoutMs = 60_000
const stopTimeoutMs = 15_000
/** Enough of the log to see why a start failed; older output is dropped. */
const maxKeptLogCharacters = 8_000

/** A real server in its own process, with its own data folder and configuration. */
export interface Parley {
  readonly origin: string
  /** For other commands that are to meet the same data and configuration. */
  readonly environment: NodeJS.ProcessEnv
  /** Ends the process as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
  /** Starts it again on the same port and the same data. */
  start(): Promise<void>
  /** Ends the process and removes the data. */
  dispose(): Promise<void>
}

type Running = { readonly child: ChildProcess; readonly origin: string }

/**
 * Starts a server on a free port; it is ready when the promise is.
 * @param knowsItsAddress whether `PARLEY_PUBLIC_URL` is set
 */
export async function startParley(config: ParleyConfig, knowsItsAddress: boolean): Promise<Parley> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'))
  await writeFile(join(folder, 'parley.config.json'), JSON.stringify(config))
  const port = knowsItsAddress ? `${await findFreePort()}` : '0'
  const variables = knowsItsAddress ? { PARLEY_PUBLIC_URL: `http://127.0.0.1:${port}` } : {}
  let running = await launch({ ...parleyEnvironment(folder, port), ...variables })
  const { origin } = running

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = running
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit', { signal: AbortSignal.timeout(stopTimeoutMs) })
    child.kill(signal)
    await exited
  }

  return {
    origin,
    environment: parleyEnvironment(folder, '0'),
    kill: () => end('SIGKILL'),
    start: async () => {
      running = await launch({ ...parleyEnvironment(folder, new URL(origin).port), ...variables })
    },
    dispose: async () => {
      await end('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(environment: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, ['server/dist/main.js'], {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-maxKeptLogCharacters)
  })
  try {
    return { child, origin: await readyOrigin(child) }
  } catch (cause) {
    child.kill('SIGKILL')
    throw new Error(`The server did not start:\n${log}`, { cause })
  }
}

/** The environment of a server whose data and configuration stand in one folder. */
export function parleyEnvironment(folder: string, port: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: port,
    PARLEY_DATA: join(folder, 'data'),
    PARLEY_CONFIG: join(folder, 'parley.config.json'),
    LOG_LEVEL: 'warn',
  }
}

/** The origin in the ready line of a starting server. */
export function readyOrigin(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const { stdout } = child
    if (!stdout) throw new Error('The output of the server is not connected')
    const timer = setTimeout(() => reject(new Error('No ready line in time')), startTimeoutMs)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The server ended with ${code}`))
    })
    createInterface({ input: stdout }).on('line', (line) => {
      const origin = /^Parley is ready at (http\S+)$/.exec(line)?.[1]
      if (!origin) return
      clearTimeout(timer)
      resolve(origin)
    })
  })
}
