import type { Access, GroupStatus, Queue } from '../../domain/chat.ts'
import type { ChatRecord } from '../../domain/chatRecord.ts'
import type { License } from '../../domain/license.ts'
import { estimateWaitSeconds, measuredAssignments, queuePosition, type Waiting } from '../../domain/queue.ts'
import { accessStatus, chooseAgent } from '../../domain/routing.ts'
import type { Clock } from '../../platform/ports.ts'
import type { Agents } from './createAgents.ts'
import type { LiveChats } from './createLiveChats.ts'

/** Where a chat goes. `release` gives the place back; call it once the chat is live, or when it never will be. */
export type Place =
  | { readonly kind: 'assigned'; readonly agentId: string; readonly release: () => void }
  | { readonly kind: 'queued'; readonly release: () => void }
  | { readonly kind: 'offline' }

/** Finds places for chats, and holds them until the chat is there. */
export interface Placement {
  /** A free agent, else a place in the queue where it is open. */
  place(license: License, access: Access): Place
  /** A free agent; null: nobody is free. */
  claimAgent(license: License, access: Access): (Place & { readonly kind: 'assigned' }) | null
  status(license: License, access: Access): GroupStatus
  /** The agent who would get the next chat; null: nobody is free. */
  predicted(license: License, access: Access): string | null
  /** The queue as the one who waits in this chat sees it; null: it does not wait. */
  queueOf(license: License, record: ChatRecord): Queue | null
  queueFor(license: License, waiting: Waiting): Queue
  noteAssignedFromQueue(licenseId: number): void
}

export function createPlacement(needs: {
  readonly live: LiveChats
  readonly agents: Agents
  readonly clock: Clock
}): Placement {
  const { live, agents, clock } = needs
  const reservedPlaces = new Map<number, number>()
  const assignedAtMs = new Map<number, number[]>()

  const queueHasRoom = ({ id, queue }: License): boolean =>
    queue.enabled && live.queued(id).length + (reservedPlaces.get(id) ?? 0) < queue.maxLength

  const reservePlace = (licenseId: number): (() => void) => {
    reservedPlaces.set(licenseId, (reservedPlaces.get(licenseId) ?? 0) + 1)
    let held = true
    return () => {
      if (held) reservedPlaces.set(licenseId, (reservedPlaces.get(licenseId) ?? 1) - 1)
      held = false
    }
  }

  const status = (license: License, access: Access): GroupStatus =>
    accessStatus(access, agents.states(license), queueHasRoom(license))

  const claimAgent: Placement['claimAgent'] = (license, access) => {
    const agentId = chooseAgent(access, agents.states(license))?.account.id
    if (agentId === undefined) return null
    return { kind: 'assigned', agentId, release: agents.reserve({ licenseId: license.id, agentId }) }
  }

  const queueFor = (license: License, waiting: Waiting): Queue => {
    const position = queuePosition(waiting, live.queued(license.id), license.agents)
    const measured = assignedAtMs.get(license.id) ?? []
    const waitSeconds = estimateWaitSeconds(position, measured, clock.now())
    return { position, waitSeconds, queuedAt: waiting.queuedAt }
  }

  return {
    place(license, access) {
      const claimed = claimAgent(license, access)
      if (claimed) return claimed
      return status(license, access) === 'online_for_queue'
        ? { kind: 'queued', release: reservePlace(license.id) }
        : { kind: 'offline' }
    },
    claimAgent,
    status,
    predicted: (license, access) => chooseAgent(access, agents.states(license))?.account.id ?? null,
    queueOf(license, { chat, lastThread }) {
      const { queuedAt, thread } = lastThread
      if (queuedAt === null || !thread.active) return null
      return queueFor(license, { threadId: thread.id, queuedAt, access: chat.access })
    },
    queueFor,
    noteAssignedFromQueue(licenseId) {
      const latest = [...(assignedAtMs.get(licenseId) ?? []), clock.now()]
      assignedAtMs.set(licenseId, latest.slice(-measuredAssignments))
    },
  }
}
