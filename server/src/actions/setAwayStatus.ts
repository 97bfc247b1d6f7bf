import { allAgents } from '../domain/audience.ts'
import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'
import { answering } from './publish.ts'

/**
 * Says whether somebody sits at this connection; the agent takes no chats while nobody sits at any.
 * Source: Agent Chat RTM API 3.0, set_away_status; behaviour.md 1.29.
 */
export const setAwayStatus: Handler<'setAwayStatus', AgentCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const { agentId, licenseId, origin } = caller
  const before = needs.agents.routingStatus(caller)
  if (!origin || !needs.agents.setAway(caller, origin.connectionId, input.away)) {
    return refuse('requester_offline', 'Only a logged-in connection can be away.')
  }
  const routingStatus = needs.agents.routingStatus(caller)
  if (routingStatus === null || routingStatus === before) return success({ value: null, publications: [] })
  const fact = { type: 'agentUpdated', agentId, routingStatus } as const
  return success({
    value: null,
    publications: [answering(caller, fact, allAgents(license))],
    after: () => needs.router.refresh(licenseId),
  })
}
