import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'

/**
 * Ends this connection's part in the agent's session. With the last one he is signed out: his chats go to others at
 * once. Source: Agent Chat RTM API 3.0, logout.
 */
export const logoutAgent: Handler<'logoutAgent', AgentCaller> = async (needs, { caller }) => {
  const { origin } = caller
  return success({
    value: null,
    publications: [],
    after: () => {
      if (!origin || !needs.agents.disconnect(caller, origin.connectionId).left) return
      needs.router.refresh(caller.licenseId)
      needs.router.agentSignedOut(caller)
    },
  })
}
