import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'

/** The agent whom the customer would get now. Source: behaviour.md 9.6. */
export const getPredictedAgent: Handler<'getPredictedAgent', CustomerCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const groupId = input.groupId ?? needs.visitors.monitoringGroupId(caller) ?? 0
  if (!license.groups.some((group) => group.id === groupId)) {
    return refuse('group_not_found', `There is no group ${groupId}.`)
  }
  const access = { groupIds: [groupId], agentIds: [] }
  const agentId = needs.placement.predicted(license, access)
  const agent = license.agents.find((one) => one.id === agentId)
  if (!agent) {
    return needs.placement.status(license, access) === 'offline'
      ? refuse('group_offline', 'Nobody of the group is online.')
      : refuse('group_unavailable', 'Nobody of the group is free.')
  }
  const { name, jobTitle, avatar, isBot } = agent
  return success({ value: { agentId: agent.id, name, jobTitle, avatar, isBot }, publications: [] })
}
