import type { GroupStatus } from '../../../model/group.ts'
import { readEach, readNumber, readObject, readText, type Wire } from './wire.ts'

export type GroupStatuses = Readonly<Record<number, GroupStatus>>

/** The system's own multicast about groups; null for every other multicast. Source: spec/behaviour.md 9.12. */
export function readGroupsUpdate(push: Wire): GroupStatuses | null {
  const content = readObject(push, 'content')
  if (push['type'] !== 'lc2' || content?.['name'] !== 'groups_update') return null
  const pairs = readEach(content, 'groups', (group) => {
    const id = readNumber(group, 'id')
    const status = asStatus(readText(group, 'status'))
    return id === null || status === null ? null : ([id, status] as const)
  })
  return Object.fromEntries(pairs)
}

/** The answer of `list_group_statuses`. */
export function readGroupStatuses(wire: Wire): GroupStatuses {
  const statuses = readObject(wire, 'groups_status') ?? {}
  const known: Record<number, GroupStatus> = {}
  for (const id of Object.keys(statuses)) {
    const status = asStatus(readText(statuses, id))
    if (status !== null) known[Number(id)] = status
  }
  return known
}

function asStatus(text: string | null): GroupStatus | null {
  return text === 'online' || text === 'online_for_queue' || text === 'offline' ? text : null
}
