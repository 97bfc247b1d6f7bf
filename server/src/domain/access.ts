import type { Access, Chat, Thread } from './chat.ts'
import type { AgentAccount, License } from './license.ts'
import type { Reach } from './scopes.ts'

/** Group 0 stands for every agent. Source: behaviour.md 9.4. */
const everyone = 0

export const grants = (access: Access, agent: Pick<AgentAccount, 'id' | 'groupIds'>): boolean =>
  access.groupIds.some((id) => id === everyone || agent.groupIds.includes(id)) ||
  access.agentIds.includes(agent.id)

export const isPresent = (chat: Chat, userId: string): boolean =>
  chat.members.some((member) => member.userId === userId && member.present)

/** Whether a token with this reach gets to this chat. Source: auth.md section 5, matrix of reach. */
export function reaches(reach: Reach, agent: Pick<AgentAccount, 'id' | 'groupIds'>, chat: Chat): boolean {
  if (reach === 'all') return true
  if (isPresent(chat, agent.id)) return true
  return reach === 'access' && grants(chat.access, agent)
}

/**
 * Whether somebody who gets to a chat gets to this thread of it: threads of other groups, in which he never was, stay
 * closed to him. Source: behaviour.md 4.15.
 */
export const opensThread = (
  reach: Reach,
  agent: Pick<AgentAccount, 'id' | 'groupIds'>,
  thread: Thread,
): boolean => reach === 'all' || thread.userIds.includes(agent.id) || grants(thread.access, agent)

export const agentsWithAccess = (license: License, access: Access): readonly AgentAccount[] =>
  license.agents.filter((agent) => grants(access, agent))
