import { access, readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { success } from '../domain/result.ts'
import { type StartResult, showFault, startFault } from './configFault.ts'
import type { Configuration } from './configuration.ts'
import { findJsonMistake } from './findJsonMistake.ts'
import { parseConfiguration } from './parseConfiguration.ts'

/**
 * Reads and checks the configuration file.
 *
 * @param path absolute path of the file
 * @param shownAs the name that messages give it, as the operator wrote it
 */
export async function readConfiguration(path: string, shownAs: string): Promise<StartResult<Configuration>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    return startFault(
      `${shownAs}: found ${readFailure(cause)}, expected a readable configuration file (PARLEY_CONFIG)`,
    )
  }
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return startFault(`${shownAs}: found ${json.failure}, expected valid JSON`)
  const parsed = parseConfiguration(json.value)
  if (!parsed.ok) return startFault(showFault(shownAs, parsed.failure))
  return withDatabasePath(path, shownAs, parsed.value)
}

/** The geolocation file's path counts from the configuration file, and the file has to be there. */
async function withDatabasePath(
  path: string,
  shownAs: string,
  configuration: Configuration,
): Promise<StartResult<Configuration>> {
  if (configuration.geolocationDatabase === null) return success(configuration)
  const geolocationDatabase = resolve(dirname(path), configuration.geolocationDatabase)
  try {
    await access(geolocationDatabase)
  } catch (cause) {
    return startFault(
      showFault(shownAs, {
        path: 'geolocation_database',
        found: `${JSON.stringify(configuration.geolocationDatabase)} (${readFailure(cause)})`,
        expected: 'the path of a readable MMDB file or null',
      }),
    )
  }
  return success({ ...configuration, geolocationDatabase })
}

function parseJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: string } {
  try {
    return success(JSON.parse(text))
  } catch {
    const position = findJsonMistake(text)
    const before = text.slice(0, position)
    const line = before.split('\n').length
    const column = position - before.lastIndexOf('\n')
    return { ok: false, failure: `a mistake at line ${line}, column ${column}` }
  }
}

function readFailure(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  switch (code) {
    case 'ENOENT':
      return 'no such file'
    case 'EACCES':
      return 'a file that may not be read'
    case 'EISDIR':
      return 'a folder'
    default:
      return String(code ?? cause)
  }
}
