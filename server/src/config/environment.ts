import type { Region } from '../domain/license.ts'
import type { TrustsProxy } from './trustedProxies.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** What the server takes from environment variables. Source: contract.md, environment. */
export type Environment = {
  /** `HOST` */
  readonly host: string
  /** `PORT`; 0 picks a free one. */
  readonly port: number
  /** `PARLEY_DATA`, absolute. */
  readonly dataFolder: string
  /** `PARLEY_CONFIG`, absolute. */
  readonly configPath: string
  /** `PARLEY_CONFIG` as it was written, for messages. */
  readonly configShownAs: string
  /** `PARLEY_PUBLIC_URL` as an origin; null: taken from each request. */
  readonly publicOrigin: string | null
  /** `PARLEY_REGION` */
  readonly region: Region
  /** `PARLEY_TRUST_PROXY` */
  readonly trustsProxy: TrustsProxy
  /** `LOG_LEVEL` */
  readonly logLevel: LogLevel
}
