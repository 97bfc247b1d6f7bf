import {
  type CustomerErrorTypeV31,
  customerErrors,
  customerErrorsV31,
  type customerPushesV31,
} from '../../protocol.ts'
import { createFailureEncoder, sharedErrorTypes } from '../createFailureEncoder.ts'
import { encodeEnding } from '../customer/encodeEnding.ts'
import { methodsOverRtm, methodsOverWeb } from '../method.ts'
import type { Ending, Surface, WebSurface, WireFailureType } from '../surface.ts'
import { customerMethods } from './methods.ts'
import { encodeCustomerPush } from './push.ts'

/** What the list of this version lacks falls to the nearest type. Source: behaviour.md 4.19. */
const errorTypes = {
  ...sharedErrorTypes,
  chat_already_active: 'chat_already_active',
  chat_limit_reached: 'chat_limit_reached',
  customer_banned: 'customer_banned',
  customer_session_fields_limit_reached: 'validation',
  greeting_not_found: 'validation',
  group_not_found: 'group_not_found',
  group_offline: 'group_offline',
  limit_reached: 'validation',
  not_found: 'authorization',
  // Said to agents only.
  requester_offline: 'authorization',
  service_unavailable: 'internal',
  too_many_requests: 'too_many_requests',
} as const satisfies Record<WireFailureType, CustomerErrorTypeV31>

const messages = {
  ...customerErrors,
  ...customerErrorsV31,
  requester_offline: customerErrorsV31.authorization,
} as const satisfies Record<WireFailureType, string>

const encodeFailure = createFailureEncoder(errorTypes, messages)

/** Customer Chat RTM API 3.1. */
export const customerV31: Surface = {
  id: 'customer_v3_1',
  path: '/v3.1/customer/rtm/ws',
  kind: 'customer',
  methods: methodsOverRtm(customerMethods),
  encodePush: encodeCustomerPush,
  // All readers of a chat's customer side are the one customer.
  pushVariant: () => '',
  encodeEnding: (ending) => ({ action: 'customer_disconnected', payload: wordEnding(ending) }),
  encodeFailure,
}

/** This version has no word for a server that stops; clients come back after this one as well. */
function wordEnding(ending: Ending): customerPushesV31.CustomerPushes['customer_disconnected'] {
  return ending.type === 'draining' ? { reason: 'internal_error' } : encodeEnding(ending)
}

const web = {
  kind: 'customer',
  methods: methodsOverWeb(customerMethods),
  encodeFailure,
} as const

/** Customer Chat Web API 3.0. */
export const customerWebV30: WebSurface = {
  ...web,
  id: 'customer_web_v3_0',
  path: '/v3.0/customer/action',
  envelope: 'wrapped',
}

/** The same under the address of 3.1, whose bodies may be bare. Source: ambiguities.md A2. */
export const customerWebV31: WebSurface = {
  ...web,
  id: 'customer_web_v3_1',
  path: '/v3.1/customer/action',
  envelope: 'either',
}
