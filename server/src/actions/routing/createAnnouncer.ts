import type { Bus } from '../../bus/createBus.ts'
import { queueAudience } from '../../domain/audience.ts'
import type { GroupStatus } from '../../domain/chat.ts'
import type { License } from '../../domain/license.ts'
import { unasked } from '../publish.ts'
import type { LiveChats } from './createLiveChats.ts'
import type { Placement } from './createPlacement.ts'

/** Tells customers what changes without their doing: group statuses and queue positions, on change only. */
export interface Announcer {
  refresh(license: License): void
  statuses(license: License): readonly { readonly groupId: number; readonly status: GroupStatus }[]
  /** The customer has been told this position with the chat itself. */
  noteTold(licenseId: number, threadId: string, position: number): void
}

export function createAnnouncer(needs: {
  readonly live: LiveChats
  readonly placement: Placement
  readonly bus: Pick<Bus, 'publish'>
  readonly onlineCustomerIds: (licenseId: number) => readonly string[]
  readonly licenses: ReadonlyMap<number, License>
}): Announcer {
  const { live, placement, bus, onlineCustomerIds, licenses } = needs
  const knownStatuses = new Map<number, ReadonlyMap<number, GroupStatus>>()
  /** Thread id to position, of those who wait. */
  const toldPositions = new Map<number, Map<string, number>>()

  const toldIn = (licenseId: number): Map<string, number> => {
    const told = toldPositions.get(licenseId) ?? new Map<string, number>()
    toldPositions.set(licenseId, told)
    return told
  }

  const statuses: Announcer['statuses'] = (license) =>
    license.groups.map(({ id }) => ({
      groupId: id,
      status: placement.status(license, { groupIds: [id], agentIds: [] }),
    }))

  const announceStatuses = (license: License): void => {
    const before = knownStatuses.get(license.id)
    const now = statuses(license)
    knownStatuses.set(license.id, new Map(now.map(({ groupId, status }) => [groupId, status])))
    const changed = now.filter(({ groupId, status }) => before?.get(groupId) !== status)
    if (before === undefined || changed.length === 0) return
    // Source: behaviour.md 9.12
    const groups = changed.map(({ groupId, status }) => ({ id: groupId, status }))
    const fact = {
      type: 'multicast',
      authorId: null,
      content: { name: 'groups_update', groups },
      contentType: 'lc2',
    } as const
    bus.publish(unasked(license.id, fact, { customerIds: onlineCustomerIds(license.id), agentIds: [] }))
  }

  const announcePositions = (license: License): void => {
    const told = toldIn(license.id)
    const waiting = live.queued(license.id)
    const threadIds = new Set(waiting.map(({ thread }) => thread.id))
    for (const threadId of told.keys()) if (!threadIds.has(threadId)) told.delete(threadId)
    for (const entry of waiting) {
      const { chat } = entry
      const threadId = entry.thread.id
      const queue = placement.queueFor(license, entry)
      if (told.get(threadId) === queue.position) continue
      told.set(threadId, queue.position)
      const fact = { type: 'queuePositionUpdated', chatId: chat.id, threadId, queue } as const
      bus.publish(unasked(license.id, fact, queueAudience(chat)))
    }
  }

  // What is true at the start is no news.
  for (const license of licenses.values()) announceStatuses(license)

  return {
    refresh(license) {
      announceStatuses(license)
      announcePositions(license)
    },
    statuses,
    noteTold: (licenseId, threadId, position) => void toldIn(licenseId).set(threadId, position),
  }
}
