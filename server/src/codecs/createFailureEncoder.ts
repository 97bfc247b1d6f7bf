import type { KnownError, KnownErrorType, WireFailure, WireFailureType } from './surface.ts'

/** What every version has a type for. */
export const sharedErrorTypes = {
  authentication: 'authentication',
  authorization: 'authorization',
  chat_inactive: 'chat_inactive',
  entity_too_large: 'entity_too_large',
  group_unavailable: 'group_unavailable',
  groups_offline: 'groups_offline',
  internal: 'internal',
  license_not_found: 'license_not_found',
  misdirected_request: 'misdirected_request',
  pending_requests_limit_reached: 'pending_requests_limit_reached',
  request_timeout: 'request_timeout',
  validation: 'validation',
} as const

/**
 * Words failures as one version does. Where a version has no type of its own, the message still says what happened.
 */
export const createFailureEncoder =
  (
    types: { readonly [Type in WireFailureType]: KnownErrorType },
    messages: { readonly [Type in WireFailureType]: string },
  ) =>
  ({ type, detail, data }: WireFailure): KnownError => ({
    type: types[type],
    message: detail ?? messages[type],
    ...(data === undefined ? {} : { data: { ...data } }),
  })
