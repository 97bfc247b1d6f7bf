/** An expected outcome: a value, or a failure that the caller must look at. */
export type Result<Value, Reason = Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Reason }

/**
 * Why an action refused. `type` is the protocol's error type in its richest spelling (Customer 3.2); a codec maps
 * it to what its surface knows. `detail` becomes the message and names what was wrong, never another's data.
 */
export type Failure = {
  readonly type: FailureType
  readonly detail?: string
  readonly data?: { readonly [key: string]: unknown }
}

export type FailureType =
  | 'authentication'
  | 'authorization'
  | 'chat_already_active'
  | 'chat_inactive'
  | 'chat_limit_reached'
  | 'customer_banned'
  | 'customer_session_fields_limit_reached'
  | 'greeting_not_found'
  | 'group_not_found'
  | 'group_offline'
  | 'group_unavailable'
  | 'groups_offline'
  | 'internal'
  | 'limit_reached'
  | 'not_found'
  | 'requester_offline'
  | 'too_many_requests'
  | 'validation'

export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

export const refuse = (
  type: FailureType,
  detail?: string,
): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: detail === undefined ? { type } : { type, detail },
})

/** Ends a switch over a union: the compiler asks for the missing case. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member: ${JSON.stringify(value)}`)
}
