import type { IncomingMessage } from 'node:http'
import type { Auth } from '../auth/ports.ts'
import type { Ending, Surface } from '../codecs/surface.ts'
import type { License, Region } from '../domain/license.ts'
import { type Result, success } from '../domain/result.ts'

export type UpgradeNeeds = {
  readonly licenses: ReadonlyMap<number, License>
  readonly auth: Pick<Auth, 'originAllowed'>
  readonly region: Region
}

const regions: readonly Region[] = ['dal', 'fra']

/**
 * Whether a connection may stay, judged by its address and headers. An agent's license, null here, follows from the
 * token, and so does his right: pages of any origin may speak the Agent API. Source: behaviour.md 2.4, contract.md.
 */
export function judgeUpgrade(
  { licenses, auth, region }: UpgradeNeeds,
  surface: Surface,
  request: IncomingMessage,
): Result<License | null, Ending> {
  const wanted = regions.find((name) => name === request.headers['x-region'])
  if (wanted !== undefined && wanted !== region) return refuse({ type: 'misdirected', region: wanted })
  if (surface.kind === 'agent') return success(null)

  const license = licenses.get(readLicenseId(request.url ?? ''))
  if (license === undefined) return refuse({ type: 'licenseNotFound' })
  if (license.region !== region) return refuse({ type: 'misdirected', region: license.region })
  if (!auth.originAllowed(license, request.headers.origin)) return refuse({ type: 'originRefused' })
  return success(license)
}

const refuse = (failure: Ending): Result<never, Ending> => ({ ok: false, failure })

/** NaN, which no license has, for everything that is not a whole number. */
function readLicenseId(address: string): number {
  const query = new URLSearchParams(address.split('?').slice(1).join('?'))
  const text = query.get('license_id') ?? ''
  return /^\d+$/.test(text) ? Number(text) : Number.NaN
}
