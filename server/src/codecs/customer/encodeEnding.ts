import { assertNever } from '../../domain/result.ts'
import type { CustomerDisconnectReasonV31 } from '../../protocol.ts'
import type { Ending } from '../surface.ts'

/** Why a customer's connection ends, in the words that every version knows; `draining` is worded by each. */
export function encodeEnding(ending: Exclude<Ending, { type: 'draining' }>): {
  reason: CustomerDisconnectReasonV31
  data?: { region?: string; timeout?: number }
} {
  switch (ending.type) {
    // There is no word for it; clients of both versions fetch another token on this one.
    case 'tokenRevoked':
    case 'tokenExpired':
      return { reason: 'access_token_expired' }
    case 'loginTimeout':
    case 'pingTimeout':
      return { reason: 'connection_timeout' }
    case 'inactivityTimeout':
      return { reason: 'inactivity_timeout' }
    case 'tooManyConnections':
      return { reason: 'too_many_connections' }
    case 'tooManyUnauthorisedConnections':
      return { reason: 'too_many_unauthorized_connections' }
    // For a website that may not embed the license there is none; clients give up on this reason for good.
    case 'originRefused':
    case 'licenseNotFound':
      return { reason: 'license_not_found' }
    case 'misdirected':
      return { reason: 'misdirected_connection', data: { region: ending.region } }
    // Seconds: ambiguities.md D9.
    case 'temporarilyBlocked':
      return { reason: 'customer_temporarily_blocked', data: { timeout: ending.seconds } }
    case 'banned':
      return { reason: 'customer_banned' }
    case 'internal':
      return { reason: 'internal_error' }
    default:
      return assertNever(ending)
  }
}
