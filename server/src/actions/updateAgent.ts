import { allAgents } from '../domain/audience.ts'
import { refuse, success } from '../domain/result.ts'
import { mayUpdateAgent } from '../domain/scopes.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'
import { answering } from './publish.ts'

/** Sets whether an agent takes chats; for others than the caller a wider scope is needed. Source: Agent Chat RTM API 3.0, update_agent. */
export const updateAgent: Handler<'updateAgent', AgentCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const agentId = input.agentId ?? caller.agentId
  if (!mayUpdateAgent(caller.scopes, agentId === caller.agentId)) return refuse('authorization')
  if (!license.agents.some((agent) => agent.id === agentId)) {
    return refuse('not_found', 'There is no such agent.')
  }
  const { routingStatus } = input
  if (routingStatus === undefined) return success({ value: null, publications: [] })
  const agent = { licenseId: caller.licenseId, agentId }
  // The status is the session's: an agent who is not logged in has none to change.
  if (!needs.agents.isConnected(agent)) {
    return refuse('requester_offline', 'The agent is not logged in.')
  }
  await needs.store.saveRoutingStatus(caller.licenseId, agentId, routingStatus)
  needs.agents.setRoutingStatus(agent, routingStatus)
  const fact = { type: 'agentUpdated', agentId, routingStatus } as const
  return success({
    value: null,
    publications: [answering(caller, fact, allAgents(license))],
    after: () => needs.router.refresh(caller.licenseId),
  })
}
