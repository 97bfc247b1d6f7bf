import type { Access, GroupStatus, Queue } from '../../domain/chat.ts'
import type { ChatRecord } from '../../domain/chatRecord.ts'
import type { Micros } from '../../domain/event.ts'
import { nextInstant, toMicros } from '../../domain/instants.ts'
import type { License } from '../../domain/license.ts'
import { estimateWaitSeconds, measuredAssignments, queuePosition, type Waiting } from '../../domain/queue.ts'
import { accessStatus, chooseAgent } from '../../domain/routing.ts'
import type { Clock } from '../../platform/ports.ts'
import type { Agents } from './createAgents.ts'
import type { LiveChats } from './createLiveChats.ts'

/** Where a chat goes. `release` gives the place back; call it once the chat is live, or when it never will be. */
type Place =
  | { readonly kind: 'assigned'; readonly agentId: string; readonly release: () => void }
  | { readonly kind: 'queued'; readonly queuedAt: Micros; readonly release: () => void }
  | { readonly kind: 'offline' }

/** Finds places for chats, and holds them until the chat is there. */
export interface Placement {
  /** A free agent, else a place in the queue where it is open. */
  place(license: License, access: Access): Place
  /**
   * A free agent; null: nobody is free.
   *
   * @param except agents who are not asked
   */
  claimAgent(
    license: License,
    access: Access,
    except?: ReadonlySet<string>,
  ): (Place & { readonly kind: 'assigned' }) | null
  status(license: License, access: Access): GroupStatus
  /** The agent who would get the next chat; null: nobody is free. */
  predicted(license: License, access: Access): string | null
  /** The queue as the one who waits in this chat sees it; null: it does not wait. */
  queueOf(license: License, record: ChatRecord): Queue | null
  queueFor(license: License, waiting: Waiting): Queue
  /** The instant at which a chat is queued now: later than that of every chat before it. */
  queueInstant(license: License): Micros
  noteAssignedFromQueue(licenseId: number): void
}

export function createPlacement(needs: {
  readonly live: LiveChats
  readonly agents: Agents
  readonly clock: Clock
}): Placement {
  const { live, agents, clock } = needs
  /** Chats on their way into the queue: they hold their place from the start. */
  const reservedPlaces = new Map<number, Set<Waiting>>()
  const lastQueuedAt = new Map<number, Micros>()
  const assignedAtMs = new Map<number, number[]>()

  const queueHasRoom = ({ id, queue }: License): boolean =>
    queue.enabled && live.queued(id).length + (reservedPlaces.get(id)?.size ?? 0) < queue.maxLength

  const queueInstant = ({ id }: License): Micros => {
    const last = lastQueuedAt.get(id) ?? live.queued(id).at(-1)?.queuedAt ?? 0
    const instant = nextInstant(toMicros(clock.now()), last)
    lastQueuedAt.set(id, instant)
    return instant
  }

  const reservePlace = (license: License, access: Access): Place => {
    const waiting = { queuedAt: queueInstant(license), access }
    const reserved = reservedPlaces.get(license.id) ?? new Set<Waiting>()
    reservedPlaces.set(license.id, reserved)
    reserved.add(waiting)
    return { kind: 'queued', queuedAt: waiting.queuedAt, release: () => void reserved.delete(waiting) }
  }

  const status = (license: License, access: Access): GroupStatus =>
    accessStatus(access, agents.states(license), queueHasRoom(license))

  const claimAgent: Placement['claimAgent'] = (license, access, except) => {
    const asked = agents.states(license).filter(({ account }) => !except?.has(account.id))
    const agentId = chooseAgent(access, asked)?.account.id
    if (agentId === undefined) return null
    return { kind: 'assigned', agentId, release: agents.reserve({ licenseId: license.id, agentId }) }
  }

  const queueFor = (license: License, waiting: Waiting): Queue => {
    const queue = [...live.queued(license.id), ...(reservedPlaces.get(license.id) ?? [])]
    const position = queuePosition(waiting, queue, license.agents)
    const measured = assignedAtMs.get(license.id) ?? []
    const waitSeconds = estimateWaitSeconds(position, measured, clock.now())
    return { position, waitSeconds, queuedAt: waiting.queuedAt }
  }

  return {
    place(license, access) {
      const claimed = claimAgent(license, access)
      if (claimed) return claimed
      return status(license, access) === 'online_for_queue'
        ? reservePlace(license, access)
        : { kind: 'offline' }
    },
    claimAgent,
    status,
    predicted: (license, access) => chooseAgent(access, agents.states(license))?.account.id ?? null,
    queueOf(license, { chat, lastThread }) {
      const { queuedAt, thread } = lastThread
      if (queuedAt === null || !thread.active) return null
      return queueFor(license, { queuedAt, access: chat.access })
    },
    queueFor,
    queueInstant,
    noteAssignedFromQueue(licenseId) {
      const latest = [...(assignedAtMs.get(licenseId) ?? []), clock.now()]
      assignedAtMs.set(licenseId, latest.slice(-measuredAssignments))
    },
  }
}
