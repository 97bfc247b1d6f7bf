import { parseArgs } from 'node:util'
import { permittedScopes } from './auth/agentScopes.ts'
import { createAuth } from './auth/createAuth.ts'
import { openSecrets } from './auth/openSecrets.ts'
import { type StartResult, startFault } from './config/configFault.ts'
import { findProjectRoot } from './config/findProjectRoot.ts'
import { readConfiguration } from './config/readConfiguration.ts'
import { readEnvironment } from './config/readEnvironment.ts'
import { success } from './domain/result.ts'
import { systemClock } from './platform/systemClock.ts'

const usage = 'agent-token <agent id> [--license 1] [--scopes a,b]'

type Variables = { readonly [name: string]: string | undefined }

/**
 * One access token for an agent, signed with the secret of the data folder, which is made where there is none. It
 * lives as long as `limits.token_ttl_ms` says: 8 hours unless the configuration has another figure.
 *
 * @param args the agent's id, `--license` (default: the agent's own) and `--scopes` (default: all that the agent's
 *   permission may have)
 */
export async function makeAgentToken(
  args: readonly string[],
  variables: Variables,
): Promise<StartResult<string>> {
  const asked = readArguments(args)
  if (!asked.ok) return asked
  const { agentId, licenseId, scopes } = asked.value

  const environment = readEnvironment(variables, findProjectRoot())
  if (!environment.ok) return environment
  const { configPath, configShownAs, dataFolder, region } = environment.value
  const config = await readConfiguration(configPath, configShownAs)
  if (!config.ok) return config
  const { licenses, limits } = config.value

  const license = licenses.find(
    ({ id, agents }) =>
      (licenseId === null || id === licenseId) && agents.some((agent) => agent.id === agentId),
  )
  const agent = license?.agents.find(({ id }) => id === agentId)
  if (license === undefined || agent === undefined) {
    const where = licenseId === null ? 'the configuration' : `license ${licenseId}`
    return startFault(`agent id: found "${agentId}", expected an agent of ${where} (${configShownAs})`)
  }
  const permitted = permittedScopes(agent.permission)
  const refused = scopes?.find((scope) => !permitted.has(scope))
  if (refused !== undefined) {
    return startFault(
      `--scopes: found "${refused}", expected scopes that a ${agent.permission} agent may have`,
    )
  }

  const secrets = await openSecrets(dataFolder)
  if (!secrets.ok) return secrets
  const auth = createAuth({
    secrets: secrets.value,
    licenses: new Map([[license.id, license]]),
    limits,
    region,
    clock: systemClock,
  })
  return success(auth.issueAgentToken(license.id, agent.id, scopes, limits.tokenTtlMs).token)
}

type Asked = {
  readonly agentId: string
  readonly licenseId: number | null
  readonly scopes: readonly string[] | null
}

function readArguments(args: readonly string[]): StartResult<Asked> {
  let parsed: { values: { license?: string; scopes?: string }; positionals: string[] }
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { license: { type: 'string' }, scopes: { type: 'string' } },
    })
  } catch (cause) {
    return startFault(`${cause instanceof Error ? cause.message : String(cause)}. Usage: ${usage}`)
  }
  const { values, positionals } = parsed
  const [agentId, ...rest] = positionals
  if (agentId === undefined || rest.length > 0) {
    return startFault(`agent id: found ${positionals.length} of them, expected one. Usage: ${usage}`)
  }
  if (values.license !== undefined && !/^\d{1,15}$/.test(values.license)) {
    return startFault(`--license: found "${values.license}", expected the number of a license`)
  }
  const scopes = values.scopes?.split(',').map((scope) => scope.trim())
  return success({
    agentId,
    licenseId: values.license === undefined ? null : Number(values.license),
    scopes: scopes?.filter((scope) => scope !== '') ?? null,
  })
}

/** The command itself: one token on stdout, or one line on stderr and exit code 1. */
export async function runAgentToken(): Promise<void> {
  const made = await makeAgentToken(process.argv.slice(2), process.env)
  if (made.ok) {
    process.stdout.write(`${made.value}\n`)
  } else {
    process.stderr.write(`${made.failure.message}\n`)
    process.exitCode = 1
  }
}
