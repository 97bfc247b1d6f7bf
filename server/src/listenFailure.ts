import type { Environment } from './config/environment.ts'
import { StartFailure } from './StartFailure.ts'

/** Why an address cannot be listened on, in a line for the operator where that is known. */
export function listenFailure({ host, port }: Environment, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  switch (code) {
    case 'EADDRINUSE':
      return new StartFailure(`PORT: found ${port}, which is taken on ${host}, expected a free port`, {
        cause,
      })
    case 'EACCES':
      return new StartFailure(`PORT: found ${port}, which this user may not open, expected a free port`, {
        cause,
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFailure(`HOST: found "${host}", expected an address of this machine`, { cause })
    default:
      return cause
  }
}
