/** Every error type of Customer RTM 3.2, with the default message of the documents. Source: S002. */
export const customerErrors = {
  authentication: 'Authentication error',
  authorization: 'Authorization error',
  chat_already_active: 'Chat is already active',
  chat_inactive: 'No active chat thread',
  chat_limit_reached: 'Chat limit reached',
  customer_banned: 'Customer is banned',
  customer_session_fields_limit_reached: 'Session fields limit reached',
  greeting_not_found: 'Greeting not found',
  group_not_found: 'Group not found',
  group_offline: 'Group is offline',
  group_unavailable: 'No agent available for group',
  groups_offline: 'Groups offline',
  internal: 'Internal server error',
  license_expired: 'License expired',
  license_not_found: 'License not found',
  limit_reached: 'Resource limit reached',
  misdirected_request: 'Wrong region',
  not_allowed: 'Not allowed',
  not_found: 'Not found',
  pending_requests_limit_reached: 'Requests limit reached',
  request_timeout: 'Request timed out',
  service_unavailable: 'Not accepting new requests',
  too_many_requests: 'Too many requests',
  unsupported_version: 'Unsupported version',
  users_limit_reached: 'Users limit reached',
  validation: 'Wrong format of request',
  wrong_product_version: 'Wrong product version',
} as const

export type CustomerErrorType = keyof typeof customerErrors

/**
 * Every error type of Customer RTM 3.1 and Customer Web 3.0, with the default message of the documents, and behind
 * them those that the documents do not list and nothing on the list could stand for.
 * Source: S000, S003; spec/ambiguities.md E2, E4, E5; spec/behaviour.md 1.12 and 1.14.
 */
export const customerErrorsV31 = {
  authentication: 'Authentication error',
  authorization: 'Authorization error',
  customer_banned: 'Customer is banned',
  entity_too_large: 'Upload limit exceeded (10MB)',
  group_not_found: 'Group not found',
  group_offline: 'Group offline',
  group_unavailable: 'Group unavailable',
  groups_offline: 'Groups offline',
  internal: 'Internal server error',
  license_expired: 'License expired',
  license_not_found: 'License not found',
  misdirected_request: 'Wrong region',
  request_timeout: 'Request timed out',
  unsupported_version: 'Unsupported version',
  users_limit_reached: 'users limit reached',
  validation: 'Wrong format of request',
  wrong_product_version: 'Wrong product version',
  chat_already_active: customerErrors.chat_already_active,
  chat_inactive: customerErrors.chat_inactive,
  chat_limit_reached: customerErrors.chat_limit_reached,
  pending_requests_limit_reached: customerErrors.pending_requests_limit_reached,
  too_many_requests: customerErrors.too_many_requests,
} as const

export type CustomerErrorTypeV31 = keyof typeof customerErrorsV31

/** Every error type of Agent RTM 3.0, with the default message of the documents. Source: S001. */
export const agentErrors = {
  authentication: 'Authentication error',
  authorization: 'Authorization error',
  chat_inactive: 'No active chat thread',
  entity_too_large: 'Upload limit exceeded (10MB)',
  group_unavailable: 'No agent available for group',
  groups_offline: 'Groups offline',
  internal: 'Internal server error',
  license_expired: 'License expired',
  license_not_found: 'License not found',
  misdirected_request: 'Wrong region',
  pending_requests_limit_reached: 'Requests limit reached',
  request_timeout: 'Request timed out',
  requester_offline: 'Requester offline',
  unsupported_version: 'Unsupported version',
  validation: 'Wrong format of request',
  wrong_product_version: 'Wrong product version',
} as const

export type AgentErrorType = keyof typeof agentErrors

/** Why the server ends a customer's connection. Source: S002, `customer_disconnected`. */
export const customerDisconnectReasons = [
  'access_token_expired',
  'connection_timeout',
  'customer_banned',
  'customer_temporarily_blocked',
  'inactivity_timeout',
  'internal_error',
  'license_expired',
  'license_not_found',
  'misdirected_connection',
  'product_version_changed',
  'service_temporarily_unavailable',
  'too_many_connections',
  'too_many_unauthorized_connections',
  'unsupported_version',
] as const

export type CustomerDisconnectReason = (typeof customerDisconnectReasons)[number]

/** Version 3.1 has no word for an expired license, nor for a server that is going to stop. Source: S000. */
export type CustomerDisconnectReasonV31 = Exclude<
  CustomerDisconnectReason,
  'license_expired' | 'service_temporarily_unavailable'
>

/**
 * Why the server ends an agent's connection. Source: S001, `agent_disconnected`. The companion page's
 * `connection_timeout`, `misdirected_connection` and `too_many_unauthorized_connections` are read, not sent,
 * except the last, for which the first page has no word.
 */
export const agentDisconnectReasons = [
  'access_token_expired',
  'access_token_revoked',
  'agent_deleted',
  'agent_disconnected_by_server',
  'agent_logged_out_remotely',
  'connection_timeout',
  'internal_error',
  'license_expired',
  'license_not_found',
  'misdirected_connection',
  'misdirected_request',
  'ping_timeout',
  'product_version_changed',
  'too_many_connections',
  'too_many_unauthorized_connections',
  'unsupported_version',
] as const

export type AgentDisconnectReason = (typeof agentDisconnectReasons)[number]
