import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, type AppNeeds, buildApp } from '../app.ts'
import type { Environment } from '../config/environment.ts'
import { parseConfiguration } from '../config/parseConfiguration.ts'
import { readEnvironment } from '../config/readEnvironment.ts'

export type TestApp = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly app: App
  /** Stops the server; the data folder goes too, unless it was given. */
  stop(): Promise<void>
}

export type TestAppOptions = {
  /** The configuration file's content; default: one license with one agent. */
  readonly config?: unknown
  /** Environment variables; default: a free port, a fresh data folder, no log. */
  readonly variables?: { readonly [name: string]: string }
  readonly needs?: Partial<AppNeeds>
}

const testConfig = {
  licenses: [
    {
      id: 1,
      name: 'Test shop',
      groups: [
        { id: 0, name: 'General' },
        { id: 1, name: 'Sales' },
      ],
      agents: [
        {
          id: 'smith@example.com',
          name: 'Agent Smith',
          permission: 'administrator',
          group_ids: [1],
          password: 'correct',
        },
      ],
    },
  ],
} as const

/** The whole server on a free port with a real database, as `npm start` would have it. */
export async function startTestApp({
  config = testConfig,
  variables = {},
  needs = {},
}: TestAppOptions = {}): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-app-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  try {
    return await startIn(folder, { config, variables, needs }, removeFolder)
  } catch (error) {
    await removeFolder()
    throw error
  }
}

async function startIn(
  folder: string,
  { config, variables, needs }: Required<TestAppOptions>,
  removeFolder: () => Promise<void>,
): Promise<TestApp> {
  const parsed = parseConfiguration(config)
  if (!parsed.ok) throw new Error(`${parsed.failure.path}: ${parsed.failure.expected}`)
  const environment = readEnvironment(
    { PORT: '0', PARLEY_DATA: folder, LOG_LEVEL: 'silent', ...variables },
    folder,
  )
  if (!environment.ok) throw new Error(environment.failure.message)
  const ready: Environment = environment.value
  const app = await buildApp({ config: parsed.value, environment: ready, assetsFolder: folder, ...needs })
  const origin = await app.listen()
  return {
    origin,
    app,
    async stop() {
      await app.close()
      await removeFolder()
    },
  }
}
