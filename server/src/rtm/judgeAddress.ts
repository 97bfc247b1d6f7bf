import type { IncomingMessage } from 'node:http'
import type { Auth } from '../auth/ports.ts'
import type { Ending, Surface } from '../codecs/surface.ts'
import type { License, Region } from '../domain/license.ts'
import { type Result, success } from '../domain/result.ts'

export type AddressNeeds = {
  readonly licenses: ReadonlyMap<number, License>
  readonly auth: Pick<Auth, 'originAllowed'>
  readonly region: Region
}

const regions: readonly Region[] = ['dal', 'fra']

type AddressFault = Extract<Ending, { type: 'misdirected' | 'licenseNotFound' | 'originRefused' }>

/**
 * Whether a socket or a request may come in at all, judged by its address and headers. An agent's license, null here,
 * follows from the token, and so does his right: pages of any origin may speak the Agent API.
 * Source: behaviour.md 2.4, contract.md.
 */
export function judgeAddress(
  { licenses, auth, region }: AddressNeeds,
  { kind }: Pick<Surface, 'kind'>,
  request: Pick<IncomingMessage, 'url' | 'headers'>,
): Result<License | null, AddressFault> {
  const wanted = regions.find((name) => name === request.headers['x-region'])
  if (wanted !== undefined && wanted !== region) return refuse({ type: 'misdirected', region: wanted })
  if (kind === 'agent') return success(null)

  const license = licenses.get(readLicenseId(request.url ?? ''))
  if (license === undefined) return refuse({ type: 'licenseNotFound' })
  if (license.region !== region) return refuse({ type: 'misdirected', region: license.region })
  if (!auth.originAllowed(license, request.headers.origin)) return refuse({ type: 'originRefused' })
  return success(license)
}

const refuse = (failure: AddressFault): Result<never, AddressFault> => ({ ok: false, failure })

/** NaN, which no license has, for everything that is not a whole number. */
export function readLicenseId(address: string): number {
  const query = new URLSearchParams(address.split('?').slice(1).join('?'))
  const text = query.get('license_id') ?? ''
  return /^\d+$/.test(text) ? Number(text) : Number.NaN
}
