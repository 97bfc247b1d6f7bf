import { resolve } from 'node:path'
import { success } from '../domain/result.ts'
import { type StartResult, startFault } from './configFault.ts'
import { type Environment, type LogLevel, logLevels } from './environment.ts'
import { parseTrustedProxies, trustsNoProxy } from './trustedProxies.ts'

type Variables = { readonly [name: string]: string | undefined }

/**
 * Checks the environment variables and fills in their defaults. An empty variable counts as unset, as container
 * tools write it.
 *
 * @param projectRoot relative paths count from here, wherever the process was started
 */
export function readEnvironment(variables: Variables, projectRoot: string): StartResult<Environment> {
  const read = (name: string): string | null => variables[name]?.trim() || null
  const wrong = (name: string, expected: string) =>
    startFault(`${name}: found ${JSON.stringify(read(name))}, expected ${expected}`)

  for (const name of ['DATABASE_URL', 'NATS_URL']) {
    if (read(name) !== null) {
      return startFault(
        `${name}: found a value, expected none: running many processes as one is reserved and not built yet`,
      )
    }
  }

  const host = read('HOST') ?? '127.0.0.1'
  if (!/^[\w.:%-]+$/.test(host)) return wrong('HOST', 'an address or a host name')

  const port = read('PORT') ?? '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return wrong('PORT', 'a whole number from 0 to 65535')
  }

  const publicUrl = read('PARLEY_PUBLIC_URL')
  const publicOrigin = publicUrl === null ? null : toOrigin(publicUrl)
  if (publicUrl !== null && publicOrigin === null) {
    return wrong('PARLEY_PUBLIC_URL', 'an origin such as "https://chat.example.com"')
  }

  const region = read('PARLEY_REGION') ?? 'dal'
  if (region !== 'dal' && region !== 'fra') return wrong('PARLEY_REGION', '"dal" or "fra"')

  const trust = read('PARLEY_TRUST_PROXY')
  const trustsProxy = trust === null ? trustsNoProxy : parseTrustedProxies(trust)
  if (trustsProxy === null) {
    return wrong('PARLEY_TRUST_PROXY', 'a count of proxies or their addresses, such as "1" or "10.0.0.0/8"')
  }

  const logLevel = read('LOG_LEVEL') ?? 'info'
  if (!isLogLevel(logLevel)) return wrong('LOG_LEVEL', `one of ${logLevels.join(', ')}`)

  const configShownAs = read('PARLEY_CONFIG') ?? './parley.config.json'
  return success({
    host,
    port: Number(port),
    dataFolder: resolve(projectRoot, read('PARLEY_DATA') ?? './data'),
    configPath: resolve(projectRoot, configShownAs),
    configShownAs,
    publicOrigin,
    region,
    trustsProxy,
    logLevel,
  })
}

const isLogLevel = (text: string): text is LogLevel => (logLevels as readonly string[]).includes(text)

function toOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, origin, href } = new URL(text)
  const web = protocol === 'http:' || protocol === 'https:'
  return web && href === `${origin}/` ? origin : null
}
