import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'
import { answering } from './publish.ts'

/**
 * Sends any content to agents and customers, outside of chats; it is not kept, and nobody gets it twice.
 * Source: Agent Chat RTM API 3.0, multicast; behaviour.md section 12.
 */
export const multicast: Handler<'multicast', AgentCaller> = async (_needs, { caller, input, license }) => {
  const { agents, customerIds, content, contentType } = input
  const isAimed = agents.all || agents.ids.length > 0 || agents.groupIds.length > 0 || customerIds.length > 0
  if (!isAimed) {
    return refuse('validation', 'scopes must name agents.all, agents.ids, agents.groups or customers.ids.')
  }
  const agentIds = license.agents
    .filter(
      ({ id, groupIds }) =>
        agents.all || agents.ids.includes(id) || groupIds.some((group) => agents.groupIds.includes(group)),
    )
    .map(({ id }) => id)
  const fact = { type: 'multicast', authorId: caller.agentId, content, contentType } as const
  const publication = answering(caller, fact, { customerIds: [...new Set(customerIds)], agentIds })
  // The recipients are those who were named: an author who is not among them gets none.
  const isNamed = agentIds.includes(caller.agentId)
  return success({
    value: null,
    publications: [isNamed ? publication : { ...publication, origin: null, answers: false }],
  })
}
