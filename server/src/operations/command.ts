import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type StartResult, startFault } from '../config/configFault.ts'
import { findProjectRoot } from '../config/findProjectRoot.ts'
import { readEnvironment } from '../config/readEnvironment.ts'
import { success } from '../domain/result.ts'

export type Variables = { readonly [name: string]: string | undefined }

/** Where a command works: the same data as the server that has the same environment. */
export type DataPlace = { readonly dataFolder: string; readonly database: string; readonly files: string }

export async function findData(variables: Variables): Promise<StartResult<DataPlace>> {
  const environment = readEnvironment(variables, findProjectRoot())
  if (!environment.ok) return environment
  const { dataFolder } = environment.value
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  return success({ dataFolder, database: join(dataFolder, 'parley.db'), files: join(dataFolder, 'files') })
}

/** What a command prints: one line, on stdout, or on stderr with exit code 1. */
export async function runCommand(command: () => Promise<StartResult<string>>): Promise<void> {
  const outcome = await command().catch((error: unknown) =>
    startFault(error instanceof Error ? error.message : String(error)),
  )
  if (outcome.ok) process.stdout.write(`${outcome.value}\n`)
  else {
    process.stderr.write(`${outcome.failure.message}\n`)
    process.exitCode = 1
  }
}
