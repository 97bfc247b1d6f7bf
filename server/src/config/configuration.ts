import type { License, Limits, Region } from '../domain/license.ts'

/** The configuration file, checked, with every default filled in. */
export type Configuration = {
  readonly limits: Limits
  /** In file order; the demo uses the first. Never empty. */
  readonly licenses: readonly License[]
  /** null keeps everything. */
  readonly retentionDays: number | null
  /** Absolute path of a local MMDB file. */
  readonly geolocationDatabase: string | null
  /** Origins of servers in other regions. */
  readonly regions: { readonly [Name in Region]?: string }
  readonly urlInfoAllowPrivate: boolean
}
