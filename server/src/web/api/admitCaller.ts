import type { IncomingMessage } from 'node:http'
import type { Caller } from '../../actions/contract.ts'
import type { Auth, TokenFault } from '../../auth/ports.ts'
import type { WebSurface, WireFailure } from '../../codecs/surface.ts'
import type { License, Region } from '../../domain/license.ts'
import { assertNever, type Result, success } from '../../domain/result.ts'
import { customerKey } from '../../rtm/createAdmission.ts'
import type { RateLimit } from '../../rtm/createRateLimit.ts'
import { judgeAddress, readLicenseId } from '../../rtm/judgeAddress.ts'

export type AdmitNeeds = {
  readonly auth: Pick<Auth, 'verifyCustomerToken' | 'verifyAgentToken' | 'originAllowed'>
  readonly licenses: ReadonlyMap<number, License>
  /** Which region this server is. */
  readonly region: Region
  /** What each customer may ask in a minute, over whatever line. */
  readonly customerRequests: RateLimit
}

/** Who asks, judged anew for each request. Source: spec/behaviour.md 1.4 and section 2; spec/auth.md section 1. */
export async function admitCaller(
  needs: AdmitNeeds,
  surface: Pick<WebSurface, 'kind'>,
  request: Pick<IncomingMessage, 'url' | 'headers'>,
): Promise<Result<Caller, WireFailure>> {
  if (surface.kind === 'customer' && Number.isNaN(readLicenseId(request.url ?? ''))) {
    return refuse({ type: 'validation', detail: 'license_id: expected a number in the query' })
  }
  const address = judgeAddress(needs, surface, request)
  if (!address.ok) return refuse(toFailure(address.failure))
  const token = readToken(request.headers.authorization)
  if (!token.ok) return token
  return address.value === null
    ? admitAgent(needs, token.value)
    : admitCustomer(needs, address.value, token.value)
}

async function admitCustomer(
  { auth, customerRequests }: AdmitNeeds,
  license: License,
  token: string,
): Promise<Result<Caller, WireFailure>> {
  const grant = await auth.verifyCustomerToken(token)
  if (!grant.ok) return refuseToken(grant.failure)
  const { licenseId, customerId } = grant.value
  if (licenseId !== license.id) return refuseToken('invalid')
  if (!customerRequests.take(customerKey(licenseId, customerId))) return refuse({ type: 'too_many_requests' })
  return success({ kind: 'customer', licenseId, customerId, origin: null })
}

async function admitAgent(
  { auth, licenses, region }: AdmitNeeds,
  token: string,
): Promise<Result<Caller, WireFailure>> {
  const grant = await auth.verifyAgentToken(token)
  if (!grant.ok) return refuseToken(grant.failure)
  const { licenseId, agentId, scopes } = grant.value
  const home = licenses.get(licenseId)?.region
  if (home !== undefined && home !== region) return refuse(toFailure({ type: 'misdirected', region: home }))
  return success({ kind: 'agent', licenseId, agentId, scopes, origin: null })
}

function readToken(header: string | undefined): Result<string, WireFailure> {
  const found = header === undefined ? 'nothing' : /^Basic\s/i.test(header) ? 'Basic' : 'another scheme'
  return header !== undefined && /^Bearer\s/i.test(header)
    ? success(header)
    : refuse({ type: 'authentication', detail: `Authorization: expected Bearer <token>, found ${found}` })
}

type AddressFault = Extract<ReturnType<typeof judgeAddress>, { ok: false }>['failure']

function toFailure(fault: AddressFault): WireFailure {
  switch (fault.type) {
    case 'licenseNotFound':
      return { type: 'license_not_found', detail: 'license_id: expected a license of this server' }
    case 'originRefused':
      return { type: 'authorization', detail: 'Origin: this website may not embed the license' }
    case 'misdirected':
      return { type: 'misdirected_request', data: { region: fault.region } }
    default:
      return assertNever(fault)
  }
}

const refuseToken = (fault: TokenFault): Result<never, WireFailure> =>
  refuse({
    type: 'authentication',
    detail: fault === 'expired' ? 'Access token expired' : 'Invalid access token',
  })

const refuse = (failure: WireFailure): Result<never, WireFailure> => ({ ok: false, failure })
