import {
  type CustomerErrorType,
  customerErrors,
  customerErrorsV31,
  type customerPushes,
} from '../../protocol.ts'
import { createFailureEncoder, sharedErrorTypes } from '../createFailureEncoder.ts'
import { encodeEnding } from '../customer/encodeEnding.ts'
import { methodsOverRtm, methodsOverWeb } from '../method.ts'
import type { Ending, Surface, WebSurface, WireFailureType } from '../surface.ts'
import { customerMethods } from './methods.ts'
import { encodeCustomerPush } from './push.ts'

const errorTypes = {
  ...sharedErrorTypes,
  chat_already_active: 'chat_already_active',
  chat_limit_reached: 'chat_limit_reached',
  customer_banned: 'customer_banned',
  customer_session_fields_limit_reached: 'customer_session_fields_limit_reached',
  greeting_not_found: 'greeting_not_found',
  group_not_found: 'group_not_found',
  group_offline: 'group_offline',
  limit_reached: 'limit_reached',
  not_found: 'not_found',
  // Said to agents only.
  requester_offline: 'not_allowed',
  service_unavailable: 'service_unavailable',
  too_many_requests: 'too_many_requests',
} as const satisfies Record<WireFailureType, CustomerErrorType | 'entity_too_large'>

const messages = {
  ...customerErrors,
  entity_too_large: customerErrorsV31.entity_too_large,
  requester_offline: customerErrors.not_allowed,
} as const satisfies Record<WireFailureType, string>

const encodeFailure = createFailureEncoder(errorTypes, messages)

/** Customer Chat RTM API 3.2. */
export const customerV32: Surface = {
  id: 'customer_v3_2',
  path: '/v3.2/customer/rtm/ws',
  kind: 'customer',
  methods: methodsOverRtm(customerMethods),
  encodePush: encodeCustomerPush,
  // All readers of a chat's customer side are the one customer.
  pushVariant: () => '',
  encodeEnding: (ending) => ({ action: 'customer_disconnected', payload: wordEnding(ending) }),
  encodeFailure,
}

/** Customer Chat Web API 3.2. */
export const customerWebV32: WebSurface = {
  id: 'customer_web_v3_2',
  path: '/v3.2/customer/action',
  kind: 'customer',
  envelope: 'bare',
  methods: methodsOverWeb(customerMethods),
  encodeFailure,
}

function wordEnding(ending: Ending): customerPushes.CustomerPushes['customer_disconnected'] {
  return ending.type === 'draining' ? { reason: 'service_temporarily_unavailable' } : encodeEnding(ending)
}
