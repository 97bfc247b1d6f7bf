import { assertNever } from '../../domain/result.ts'
import { type CustomerErrorType, customerErrors, type customerPushes } from '../../protocol.ts'
import type { Ending, Surface, WireFailure, WireFailureType } from '../surface.ts'
import { customerMethods } from './methods.ts'
import { encodeCustomerPush } from './push.ts'

/** Customer Chat RTM API 3.2. */
export const customerV32: Surface = {
  id: 'customer_v3_2',
  path: '/v3.2/customer/rtm/ws',
  kind: 'customer',
  methods: new Map(customerMethods.map((method) => [method.name, method])),
  encodePush: encodeCustomerPush,
  // All readers of a chat's customer side are the one customer.
  pushVariant: () => '',
  encodeEnding: (ending) => ({ action: 'customer_disconnected', payload: encodeEnding(ending) }),
  encodeFailure: ({ type, detail, data }: WireFailure) => {
    const wireType = errorTypes[type]
    return {
      type: wireType,
      message: detail ?? customerErrors[wireType],
      ...(data === undefined ? {} : { data: { ...data } }),
    }
  },
}

function encodeEnding(ending: Ending): customerPushes.CustomerPushes['customer_disconnected'] {
  switch (ending.type) {
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
    case 'draining':
      return { reason: 'service_temporarily_unavailable' }
    case 'internal':
      return { reason: 'internal_error' }
    default:
      return assertNever(ending)
  }
}

const errorTypes = {
  authentication: 'authentication',
  authorization: 'authorization',
  chat_already_active: 'chat_already_active',
  chat_inactive: 'chat_inactive',
  chat_limit_reached: 'chat_limit_reached',
  customer_banned: 'customer_banned',
  customer_session_fields_limit_reached: 'customer_session_fields_limit_reached',
  greeting_not_found: 'greeting_not_found',
  group_not_found: 'group_not_found',
  group_offline: 'group_offline',
  group_unavailable: 'group_unavailable',
  groups_offline: 'groups_offline',
  internal: 'internal',
  limit_reached: 'limit_reached',
  not_found: 'not_found',
  pending_requests_limit_reached: 'pending_requests_limit_reached',
  request_timeout: 'request_timeout',
  // Said to agents only.
  requester_offline: 'not_allowed',
  service_unavailable: 'service_unavailable',
  too_many_requests: 'too_many_requests',
  validation: 'validation',
} as const satisfies Record<WireFailureType, CustomerErrorType>
