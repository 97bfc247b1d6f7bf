import { agentsWithAccess } from './access.ts'
import type { Access, Chat } from './chat.ts'
import type { Recipients } from './event.ts'
import type { License } from './license.ts'

/** Those who learn of something, named one by one. */
export type Audience = { readonly customerIds: readonly string[]; readonly agentIds: readonly string[] }

export const nobody: Audience = { customerIds: [], agentIds: [] }

/** What members and followers get; `agents` keeps it from the customer. Source: behaviour.md section 3. */
export const memberAudience = (chat: Chat, recipients: Recipients): Audience => ({
  customerIds: recipients === 'all' ? customerIdsOf(chat) : [],
  agentIds: [...new Set([...presentAgents(chat), ...chat.followerIds])],
})

/** New chats, closing, and who serves a chat: also for agents who could open it. Source: behaviour.md 3.4. */
export const keyChangeAudience = (license: License, chat: Chat): Audience => {
  const { customerIds, agentIds } = memberAudience(chat, 'all')
  const withAccess = agentsWithAccess(license, chat.access).map((agent) => agent.id)
  return { customerIds, agentIds: [...new Set([...agentIds, ...withAccess])] }
}

/** Those of both: who could open the chat before a change, and who can now. */
export const bothOf = (one: Audience, other: Audience): Audience => ({
  customerIds: [...new Set([...one.customerIds, ...other.customerIds])],
  agentIds: [...new Set([...one.agentIds, ...other.agentIds])],
})

/** Typing goes to the others only. */
export const typingAudience = (chat: Chat, recipients: Recipients, authorId: string): Audience => {
  const { customerIds, agentIds } = memberAudience(chat, recipients)
  return {
    customerIds: customerIds.filter((id) => id !== authorId),
    agentIds: agentIds.filter((id) => id !== authorId),
  }
}

/** Unsent text is for the agents of the chat. */
export const sneakPeekAudience = (chat: Chat): Audience => memberAudience(chat, 'agents')

/** The queue concerns the one who waits. */
export const queueAudience = (chat: Chat): Audience => ({ customerIds: customerIdsOf(chat), agentIds: [] })

/**
 * Agents who watch a visitor: those of the groups that monitor him, those of his chat, and those to whom he was
 * opened.
 * Source: behaviour.md 1.26; the rest is our choice.
 */
export const watchingAgentIds = (
  license: License,
  monitoringGroupIds: readonly number[],
  chat: Chat | null,
  granted: Access = { groupIds: [], agentIds: [] },
): readonly string[] => {
  const monitoring = agentsWithAccess(license, {
    groupIds: [...monitoringGroupIds, ...granted.groupIds],
    agentIds: granted.agentIds,
  })
  const serving = chat ? memberAudience(chat, 'agents').agentIds : []
  return [...new Set([...monitoring.map((agent) => agent.id), ...serving])]
}

export const allAgents = (license: License): Audience => ({
  customerIds: [],
  agentIds: license.agents.map((agent) => agent.id),
})

const customerIdsOf = (chat: Chat): readonly string[] => (chat.customerId === null ? [] : [chat.customerId])

const presentAgents = (chat: Chat): readonly string[] =>
  chat.members.filter((member) => member.kind === 'agent' && member.present).map((member) => member.userId)
