import type { RoutingStatus } from '../../domain/chat.ts'
import type { Micros } from '../../domain/event.ts'
import type { License } from '../../domain/license.ts'
import type { AgentState } from '../../domain/routing.ts'
import type { Clock } from '../../platform/ports.ts'
import type { AgentMemory } from '../../store/Store.ts'
import type { LiveChats } from './createLiveChats.ts'

/** Who of the agents is here, takes chats, and how many he has. */
export interface Agents {
  /** In configuration order. */
  states(license: License): readonly AgentState[]
  connect(agent: AgentKey, connectionId: string): void
  /** `left`: this was the last connection. */
  disconnect(agent: AgentKey, connectionId: string): { readonly left: boolean }
  isConnected(agent: AgentKey): boolean
  /** null while the agent is not logged in. */
  routingStatus(agent: AgentKey): RoutingStatus | null
  lastKnownStatus(agent: AgentKey): RoutingStatus | null
  setRoutingStatus(agent: AgentKey, status: RoutingStatus): void
  /**
   * Whether somebody sits at this connection. An agent who is away from all of them takes no chats, whatever his
   * status. False: there is no such connection. Source: behaviour.md 1.29.
   */
  setAway(agent: AgentKey, connectionId: string, away: boolean): boolean
  noteAssigned(agent: AgentKey, at: Micros): void
  /** Takes a slot while a chat is on its way; the returned function gives it back, once. */
  reserve(agent: AgentKey): () => void
  /** Starts, or starts again, the time in which a lost line may come back. */
  awaitReturn(agent: AgentKey, onGone: () => void): void
}

export type AgentKey = { readonly licenseId: number; readonly agentId: string }

type Presence = {
  readonly connections: Set<string>
  /** Those of the connections at which nobody sits. */
  readonly away: Set<string>
  status: RoutingStatus | null
  lastAssignedAt: Micros | null
  reserved: number
  cancelGrace: (() => void) | null
}

export function createAgents(needs: {
  readonly live: LiveChats
  readonly clock: Clock
  readonly graceMs: number
  /** What is known from before a restart. */
  readonly remembered: readonly AgentMemory[]
}): Agents {
  const { live, clock, graceMs, remembered } = needs
  const presences = new Map<string, Presence>()

  const presenceOf = ({ licenseId, agentId }: AgentKey): Presence => {
    const key = `${licenseId}:${agentId}`
    const known = presences.get(key)
    if (known) return known
    const presence: Presence = {
      connections: new Set(),
      away: new Set(),
      status: null,
      lastAssignedAt: null,
      reserved: 0,
      cancelGrace: null,
    }
    presences.set(key, presence)
    return presence
  }

  for (const memory of remembered) {
    const presence = presenceOf(memory)
    presence.status = memory.routingStatus
    presence.lastAssignedAt = memory.lastAssignedAt
  }

  const stopGrace = (presence: Presence): void => {
    presence.cancelGrace?.()
    presence.cancelGrace = null
  }

  const routingStatus = (agent: AgentKey): RoutingStatus | null => {
    const { connections, away, status } = presenceOf(agent)
    if (connections.size === 0) return null
    return away.size === connections.size ? 'not_accepting_chats' : status
  }

  return {
    states: (license) =>
      license.agents.map((account) => {
        const agent = { licenseId: license.id, agentId: account.id }
        const presence = presenceOf(agent)
        return {
          account,
          connected: presence.connections.size > 0,
          routingStatus: routingStatus(agent),
          chatsCount: live.countOf(license.id, account.id) + presence.reserved,
          lastAssignedAt: presence.lastAssignedAt,
        }
      }),
    connect(agent, connectionId) {
      const presence = presenceOf(agent)
      stopGrace(presence)
      presence.connections.add(connectionId)
    },
    disconnect(agent, connectionId) {
      const { connections, away } = presenceOf(agent)
      away.delete(connectionId)
      return { left: connections.delete(connectionId) && connections.size === 0 }
    },
    isConnected: (agent) => presenceOf(agent).connections.size > 0,
    routingStatus,
    lastKnownStatus: (agent) => presenceOf(agent).status,
    setRoutingStatus: (agent, status) => {
      presenceOf(agent).status = status
    },
    setAway(agent, connectionId, isAway) {
      const { connections, away } = presenceOf(agent)
      if (!connections.has(connectionId)) return false
      if (isAway) away.add(connectionId)
      else away.delete(connectionId)
      return true
    },
    noteAssigned: (agent, at) => {
      presenceOf(agent).lastAssignedAt = at
    },
    reserve(agent) {
      const presence = presenceOf(agent)
      presence.reserved += 1
      let held = true
      return () => {
        if (held) presence.reserved -= 1
        held = false
      }
    },
    awaitReturn(agent, onGone) {
      const presence = presenceOf(agent)
      stopGrace(presence)
      presence.cancelGrace = clock.after(graceMs, () => {
        presence.cancelGrace = null
        onGone()
      })
    },
  }
}
