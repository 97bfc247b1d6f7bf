import type { Customer } from '../domain/chat.ts'
import type { License } from '../domain/license.ts'

/** How the server calls people in its own messages. */
export const customerName = (customer: Customer | null): string => customer?.name ?? 'Visitor'

export const agentName = (license: License, agentId: string): string =>
  license.agents.find((agent) => agent.id === agentId)?.name ?? 'Agent'
