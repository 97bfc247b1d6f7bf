import { assertNever } from '../domain/result.ts'
import type { ChatFilter } from '../store/Store.ts'
import type { Ask } from './ask.ts'
import type { Caller } from './contract.ts'

/** The chats that a caller may list; null: none. */
export function chatFilterOf({ caller, license, reach }: Ask<Caller, unknown>): ChatFilter | null {
  if (caller.kind === 'customer') return { kind: 'customer', customerId: caller.customerId }
  const { agentId } = caller
  const account = license.agents.find((agent) => agent.id === agentId)
  if (!account) return null
  switch (reach) {
    case 'all':
      return { kind: 'everyone' }
    case 'access':
      return { kind: 'access', agentId, groupIds: [...new Set([0, ...account.groupIds])] }
    case 'my':
      return { kind: 'present', agentId }
    case null:
      return null
    default:
      return assertNever(reach)
  }
}
