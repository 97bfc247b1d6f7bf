import { grants } from './access.ts'
import type { Access, GroupStatus, RoutingStatus } from './chat.ts'
import type { Micros } from './event.ts'
import type { AgentAccount } from './license.ts'

/** An agent as routing sees him at one moment. */
export type AgentState = {
  readonly account: AgentAccount
  /** Logged in over RTM with at least one connection. */
  readonly connected: boolean
  readonly routingStatus: RoutingStatus | null
  /** Chats with an active thread in which he is present, and those on their way to him. */
  readonly chatsCount: number
  /** null: never, which counts as the longest ago. */
  readonly lastAssignedAt: Micros | null
}

/** Whether new chats may go to the agent at all, full or not. */
const isServing = (agent: AgentState): boolean => agent.connected && agent.routingStatus === 'accepting_chats'

const isFree = (agent: AgentState): boolean =>
  isServing(agent) && agent.chatsCount < agent.account.concurrentChats

/** Status of those whom the access names. Source: contract.md, "A group is `online` while…". */
export function accessStatus(
  access: Access,
  agents: readonly AgentState[],
  queueHasRoom: boolean,
): GroupStatus {
  const serving = agents.filter((agent) => isServing(agent) && grants(access, agent.account))
  if (serving.some(isFree)) return 'online'
  return serving.length > 0 && queueHasRoom ? 'online_for_queue' : 'offline'
}

/**
 * Who gets a chat: among free agents the one with the fewest active chats, then the longest since the last
 * assignment, then configuration order. Null: nobody is free.
 *
 * @param agents in configuration order
 */
export function chooseAgent(access: Access, agents: readonly AgentState[]): AgentState | null {
  const free = agents.filter((agent) => isFree(agent) && grants(access, agent.account))
  // The sort is stable, which leaves configuration order as the last tie-break.
  return (
    free.sort(
      (one, other) =>
        one.chatsCount - other.chatsCount || (one.lastAssignedAt ?? 0) - (other.lastAssignedAt ?? 0),
    )[0] ?? null
  )
}
