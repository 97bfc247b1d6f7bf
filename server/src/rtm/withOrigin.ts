import type { Caller } from '../actions/contract.ts'
import type { Origin } from '../domain/facts.ts'

/**
 * The caller as the author of one request. Member by member: to spread an object and replace a member costs many times
 * more, and this is done for every request.
 */
export function withOrigin(caller: Caller, origin: Origin): Caller {
  const { licenseId } = caller
  return caller.kind === 'customer'
    ? { kind: caller.kind, licenseId, customerId: caller.customerId, origin }
    : { kind: caller.kind, licenseId, agentId: caller.agentId, scopes: caller.scopes, origin }
}
