import type { Caller } from '../actions/contract.ts'
import type { WireFailure } from '../codecs/surface.ts'

/**
 * Agents may name a bot as author; requests in another's name are refused, not made in the caller's. Customers have
 * no bots, and what they name is ignored. null: nothing to refuse. Source: spec/behaviour.md 16.5.
 */
export function refuseAuthor(authorId: string | null, caller: Caller | null): WireFailure | null {
  if (authorId === null || caller === null || caller.kind === 'customer') return null
  if (authorId === caller.agentId) return null
  return { type: 'authorization', detail: 'author_id: not one of your bots' }
}
