import type { Refusal, Verdict } from '../../client/verdict.ts'
import type { AgentDisconnectReason, AgentErrorType } from '../../protocol/errors.ts'
import type { WireError } from '../../protocol/frame.ts'

const retry: Verdict = { kind: 'retry' }
const freshToken: Verdict = { kind: 'freshToken' }
/** Somebody ended it on purpose: it stays ended until the agent wants it back. */
const stopForNow: Verdict = { kind: 'stop', mayResume: true }
const stop: Verdict = { kind: 'stop', mayResume: false }

/** One row per reason. Source: spec/behaviour.md 1.20; the console lives on its own server, so no other region. */
const verdictOfReason = {
  access_token_expired: freshToken,
  access_token_revoked: stop,
  agent_deleted: stop,
  agent_disconnected_by_server: stopForNow,
  agent_logged_out_remotely: stopForNow,
  connection_timeout: retry,
  internal_error: retry,
  license_expired: stop,
  license_not_found: stop,
  misdirected_connection: stop,
  misdirected_request: stop,
  ping_timeout: retry,
  product_version_changed: stop,
  too_many_connections: retry,
  too_many_unauthorized_connections: retry,
  unsupported_version: stop,
} as const satisfies Record<AgentDisconnectReason, Verdict>

const verdictOfLoginError = {
  authentication: freshToken,
  authorization: stop,
  chat_inactive: retry,
  entity_too_large: retry,
  group_unavailable: retry,
  groups_offline: retry,
  internal: retry,
  license_expired: stop,
  license_not_found: stop,
  misdirected_request: stop,
  pending_requests_limit_reached: retry,
  request_timeout: retry,
  requester_offline: retry,
  unsupported_version: stop,
  validation: stop,
  wrong_product_version: stop,
} as const satisfies Record<AgentErrorType, Verdict>

/** What to do after a refused login; an error that we do not know may pass. */
export function judgeAgentLogin(error: WireError): Verdict {
  return lookUp(verdictOfLoginError, error.type) ?? retry
}

/** Reads `agent_disconnected`; null for every other push. A reason that we do not know may pass. */
export function judgeAgentPush(action: string, payload: object): Refusal | null {
  if (action !== 'agent_disconnected') return null
  const reason = 'reason' in payload && typeof payload.reason === 'string' ? payload.reason : 'internal_error'
  return { reason, verdict: lookUp(verdictOfReason, reason) ?? retry }
}

function lookUp(table: { readonly [name: string]: Verdict }, name: string): Verdict | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
