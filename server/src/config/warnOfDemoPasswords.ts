import type { Log } from '../platform/ports.ts'
import type { Configuration } from './configuration.ts'
import type { Environment } from './environment.ts'

/** The demonstration's passwords are known to everybody; nobody should put them on the internet unawares. */
export function warnOfDemoPasswords(
  { licenses }: Pick<Configuration, 'licenses'>,
  { host }: Pick<Environment, 'host'>,
  log: Log,
): void {
  if (/^(127\.|::1$|localhost$)/.test(host)) return
  for (const { id, password } of licenses.flatMap(({ agents }) => agents)) {
    if (password?.kind === 'plain') {
      log.warn({ host, agent: id }, 'this agent has a plain password and the address is not loopback')
    }
  }
}
