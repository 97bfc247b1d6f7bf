import type { Refusal, Verdict } from '../client/verdict.ts'
import type { CustomerDisconnectReason, CustomerErrorType } from '../protocol/errors.ts'
import type { Disconnect } from './translate/customer_v3_2/readDisconnect.ts'

/**
 * What the end of a connection, or a refused login, asks for.
 * - `retry`: again after the backoff
 * - `freshToken`: again with another token
 * - `otherRegion`: again where the license lives
 * - `pause`: again when the visitor is there
 * - `block`: again when the server's own time is over
 * - `stop`: not again
 * - `stopUnlessAsked`: not by itself, but the visitor may ask
 */
type Row = 'retry' | 'freshToken' | 'otherRegion' | 'pause' | 'block' | 'stop' | 'stopUnlessAsked'

/** Source: spec/behaviour.md 1.19 and 1.21. */
const disconnectRows = {
  access_token_expired: 'freshToken',
  connection_timeout: 'retry',
  customer_banned: 'stop',
  customer_temporarily_blocked: 'block',
  inactivity_timeout: 'pause',
  internal_error: 'retry',
  license_expired: 'stop',
  license_not_found: 'stop',
  misdirected_connection: 'otherRegion',
  product_version_changed: 'stop',
  service_temporarily_unavailable: 'retry',
  // Coming back by itself would throw out another tab of the same visitor, which would come back too.
  too_many_connections: 'stopUnlessAsked',
  too_many_unauthorized_connections: 'retry',
  unsupported_version: 'stop',
} as const satisfies Record<CustomerDisconnectReason, Row>

/** Source: spec/behaviour.md 1.19 and 1.27. Types that no login gives are tried again, like those not known. */
const loginRows = {
  authentication: 'freshToken',
  authorization: 'stop',
  chat_already_active: 'retry',
  chat_inactive: 'retry',
  chat_limit_reached: 'retry',
  customer_banned: 'stop',
  customer_session_fields_limit_reached: 'stop',
  greeting_not_found: 'retry',
  group_not_found: 'stop',
  group_offline: 'retry',
  group_unavailable: 'retry',
  groups_offline: 'retry',
  internal: 'retry',
  license_expired: 'stop',
  license_not_found: 'stop',
  limit_reached: 'retry',
  misdirected_request: 'otherRegion',
  not_allowed: 'stop',
  not_found: 'stop',
  pending_requests_limit_reached: 'retry',
  request_timeout: 'retry',
  service_unavailable: 'retry',
  too_many_requests: 'retry',
  unsupported_version: 'stop',
  users_limit_reached: 'stopUnlessAsked',
  validation: 'stop',
  wrong_product_version: 'stop',
} as const satisfies Record<CustomerErrorType, Row>

/** How long a block without a stated time is kept. */
export const defaultBlockMs = 60_000

/**
 * @param isWanted whether the visitor would miss the connection now: a thread is active or queued, and the page visible
 */
export function judgeDisconnect(disconnect: Disconnect, isWanted: () => boolean): Refusal {
  const row = isReason(disconnect.reason) ? disconnectRows[disconnect.reason] : 'retry'
  const verdict = toVerdict(row, disconnect)
  return {
    reason: disconnect.reason,
    verdict: verdict.kind === 'pause' && isWanted() ? { kind: 'retry' } : verdict,
  }
}

export function judgeLogin(type: string, region: string | null): Verdict {
  return toVerdict(isErrorType(type) ? loginRows[type] : 'retry', { region, blockedForMs: null })
}

function toVerdict(row: Row, told: Pick<Disconnect, 'region' | 'blockedForMs'>): Verdict {
  switch (row) {
    case 'retry':
    case 'freshToken':
    case 'pause':
      return { kind: row }
    case 'block':
      return { kind: 'retryAfter', delayMs: told.blockedForMs ?? defaultBlockMs }
    case 'otherRegion':
      // Without a name there is nowhere to go.
      return told.region === null ? { kind: 'stop', mayResume: false } : { kind: row, region: told.region }
    case 'stop':
      return { kind: 'stop', mayResume: false }
    case 'stopUnlessAsked':
      return { kind: 'stop', mayResume: true }
  }
}

function isReason(reason: string): reason is CustomerDisconnectReason {
  return Object.hasOwn(disconnectRows, reason)
}

function isErrorType(type: string): type is CustomerErrorType {
  return Object.hasOwn(loginRows, type)
}
