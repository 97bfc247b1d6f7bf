import type { Handler } from './ask.ts'
import { changeAccess } from './changeAccess.ts'
import type { AgentCaller } from './contract.ts'

/** Closes a chat or a customer to one of those who may open it. Source: Agent Chat RTM API 3.0, revoke_access. */
export const revokeAccess: Handler<'revokeAccess', AgentCaller> = (needs, ask) =>
  changeAccess(needs, ask, {
    type: 'accessRevoked',
    change: (present, named) => ({
      groupIds: present.groupIds.filter((id) => !named.groupIds.includes(id)),
      agentIds: present.agentIds.filter((id) => !named.agentIds.includes(id)),
    }),
  })
