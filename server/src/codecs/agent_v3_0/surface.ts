import { assertNever } from '../../domain/result.ts'
import { type AgentErrorType, agentErrors, type agentPushes, customerErrors } from '../../protocol.ts'
import { createFailureEncoder, sharedErrorTypes } from '../createFailureEncoder.ts'
import { methodsOverRtm, methodsOverWeb } from '../method.ts'
import type { Ending, Surface, WebSurface, WireFailureType } from '../surface.ts'
import { agentMethods } from './methods.ts'
import { encodeAgentPush } from './push.ts'

/** What the list of 3.0 lacks falls to the nearest type. Source: behaviour.md 4.19. */
const errorTypes = {
  ...sharedErrorTypes,
  chat_already_active: 'validation',
  chat_limit_reached: 'validation',
  customer_banned: 'authorization',
  customer_session_fields_limit_reached: 'validation',
  greeting_not_found: 'validation',
  group_not_found: 'validation',
  group_offline: 'groups_offline',
  limit_reached: 'validation',
  not_found: 'authorization',
  requester_offline: 'requester_offline',
  service_unavailable: 'internal',
  too_many_requests: 'pending_requests_limit_reached',
} as const satisfies Record<WireFailureType, AgentErrorType>

const messages = {
  ...customerErrors,
  ...agentErrors,
} as const satisfies Record<WireFailureType, string>

const encodeFailure = createFailureEncoder(errorTypes, messages)

/** Agent Chat RTM API 3.0. */
export const agentV30: Surface = {
  id: 'agent_v3_0',
  path: '/v3.0/agent/rtm/ws',
  kind: 'agent',
  methods: methodsOverRtm(agentMethods),
  encodePush: encodeAgentPush,
  // Only `is_followed` depends on the reader.
  pushVariant: (fact, userId) =>
    fact.type === 'threadStarted' && fact.view.chat.followerIds.includes(userId) ? 'followed' : '',
  encodeEnding: (ending) => ({ action: 'agent_disconnected', payload: encodeEnding(ending) }),
  encodeFailure,
}

/** Agent Chat Web API 3.0. */
export const agentWebV30: WebSurface = {
  id: 'agent_web_v3_0',
  path: '/v3.0/agent/action',
  kind: 'agent',
  envelope: 'lenient',
  methods: methodsOverWeb(agentMethods),
  encodeFailure,
}

/** The names of the first page, see ambiguities.md D7. */
function encodeEnding(ending: Ending): agentPushes.AgentPushes['agent_disconnected'] {
  switch (ending.type) {
    case 'tokenExpired':
      return { reason: 'access_token_expired' }
    case 'tokenRevoked':
      return { reason: 'access_token_revoked' }
    case 'loginTimeout':
    case 'pingTimeout':
      return { reason: 'ping_timeout' }
    case 'tooManyConnections':
      return { reason: 'too_many_connections' }
    case 'tooManyUnauthorisedConnections':
      return { reason: 'too_many_unauthorized_connections' }
    case 'licenseNotFound':
    case 'originRefused':
      return { reason: 'license_not_found' }
    case 'misdirected':
      return { reason: 'misdirected_request', data: { region: ending.region } }
    // None has a word here. Clients reconnect on this reason, and give up on `agent_disconnected_by_server`.
    case 'banned':
    case 'temporarilyBlocked':
    case 'draining':
    case 'inactivityTimeout':
    case 'internal':
      return { reason: 'internal_error' }
    default:
      return assertNever(ending)
  }
}
