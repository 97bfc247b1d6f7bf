import type { Handler } from './ask.ts'
import { changeAccess } from './changeAccess.ts'
import type { AgentCaller } from './contract.ts'

/** Opens a chat or a customer to one more; the others stay. Source: Agent Chat RTM API 3.0, grant_access. */
export const grantAccess: Handler<'grantAccess', AgentCaller> = (needs, ask) =>
  changeAccess(needs, ask, {
    type: 'accessGranted',
    change: (present, named) => ({
      groupIds: [...new Set([...present.groupIds, ...named.groupIds])],
      agentIds: [...new Set([...present.agentIds, ...named.agentIds])],
    }),
  })
