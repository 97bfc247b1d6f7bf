import type { RequestFailure } from '../client/outcome.ts'
import type { CustomerErrorType } from '../protocol/errors.ts'

/**
 * What to do about a request that failed.
 * - `retry`: the same again after a pause, a few times
 * - `wait`: the same again when the connection is back
 * - `fail`: the same again would fail again; the visitor decides
 * - `lookAgain`: the chat is not as we think; ask how it is, then choose the request anew
 * - `loginAgain`: the session is over, a new one may do it
 * - `stop`: no session will do it
 */
export type RequestReaction = 'retry' | 'wait' | 'fail' | 'lookAgain' | 'loginAgain' | 'stop'

/** One row for each error type of Customer 3.2. Source: S002, errors; spec/behaviour.md sections 1, 4 and 17. */
const requestReactions = {
  authentication: 'loginAgain',
  authorization: 'fail',
  chat_already_active: 'lookAgain',
  chat_inactive: 'lookAgain',
  chat_limit_reached: 'lookAgain',
  customer_banned: 'stop',
  customer_session_fields_limit_reached: 'fail',
  greeting_not_found: 'fail',
  group_not_found: 'fail',
  group_offline: 'fail',
  group_unavailable: 'fail',
  groups_offline: 'fail',
  internal: 'retry',
  license_expired: 'stop',
  license_not_found: 'stop',
  // The method list names this type where the client documentation says chat_limit_reached.
  limit_reached: 'lookAgain',
  misdirected_request: 'loginAgain',
  not_allowed: 'fail',
  not_found: 'fail',
  pending_requests_limit_reached: 'retry',
  request_timeout: 'retry',
  service_unavailable: 'retry',
  too_many_requests: 'retry',
  unsupported_version: 'stop',
  users_limit_reached: 'fail',
  validation: 'fail',
  wrong_product_version: 'stop',
} as const satisfies Record<CustomerErrorType, RequestReaction>

const lineReactions = {
  timeout: 'retry',
  overflow: 'retry',
  disconnected: 'wait',
  closed: 'wait',
} as const satisfies Record<Exclude<RequestFailure['kind'], 'refused'>, RequestReaction>

/** An error type of a later version is one that we cannot answer. */
export function reactionTo(failure: RequestFailure): RequestReaction {
  if (failure.kind !== 'refused') return lineReactions[failure.kind]
  const { type } = failure.error
  return isKnown(type) ? requestReactions[type] : 'fail'
}

/** The protocol's error type, or the line's word for what happened. */
export function reasonOf(failure: RequestFailure): string {
  return failure.kind === 'refused' ? failure.error.type : failure.kind
}

function isKnown(type: string): type is CustomerErrorType {
  return Object.hasOwn(requestReactions, type)
}
