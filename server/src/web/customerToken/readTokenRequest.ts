import type { License, Region } from '../../domain/license.ts'
import type { JsonBody } from '../readJsonBody.ts'
import { invalidRequest, type TokenFault } from './tokenFault.ts'

/** What was asked for, well formed; whether it is granted is another question. */
export type TokenRequest = {
  readonly license: License
  readonly grant:
    | { readonly type: 'cookie' }
    | { readonly type: 'transient' }
    | { readonly type: 'refresh_token'; readonly refreshToken: string }
    | { readonly type: 'identity_jwt'; readonly identity: string }
    | { readonly type: 'agent_token'; readonly entityId: string | null }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Source: spec/auth.md sections 2.1 and 3; contract.md, addresses. */
export function readTokenRequest(
  body: JsonBody,
  licenses: ReadonlyMap<number, License>,
  region: Region,
): TokenRequest | TokenFault {
  if (body === null) return invalidRequest('The body must be a JSON object')
  const { response_type: responseType = 'token', grant_type: type, license_id: licenseId } = body
  if (responseType !== 'token') {
    return { ...invalidRequest('response_type must be "token"'), code: 'unsupported_response_type' }
  }
  if (typeof licenseId !== 'number') return invalidRequest('license_id must be a number')
  const license = licenses.get(licenseId)
  if (license === undefined) {
    return { ...invalidRequest(`There is no license ${licenseId}`), kind: 'identity_exception' }
  }
  if (license.region !== region) return misdirected(license.region)
  switch (type) {
    case 'cookie':
    case 'transient':
      return { license, grant: { type } }
    case 'refresh_token':
      return typeof body['refresh_token'] === 'string'
        ? { license, grant: { type, refreshToken: body['refresh_token'] } }
        : invalidRequest('refresh_token must be a text')
    case 'identity_jwt':
      return typeof body['identity'] === 'string'
        ? { license, grant: { type, identity: body['identity'] } }
        : invalidRequest('identity must be a text')
    case 'agent_token': {
      const { entity_id: entityId = null } = body
      return entityId === null || (typeof entityId === 'string' && uuid.test(entityId))
        ? { license, grant: { type, entityId } }
        : invalidRequest('entity_id must be a UUID v4')
    }
    default:
      return typeof type === 'string'
        ? { ...invalidRequest('The grant type is not supported'), code: 'unsupported_grant_type' }
        : invalidRequest('grant_type must be a text')
  }
}

const misdirected = (region: Region): TokenFault => ({
  status: 421,
  kind: 'identity_exception',
  code: 'misdirected_request',
  description: 'The license lives in another region',
  region,
})
