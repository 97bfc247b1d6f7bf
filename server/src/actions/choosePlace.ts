import type { Access } from '../domain/chat.ts'
import type { Micros } from '../domain/event.ts'
import { assertNever, type Result, refuse, success } from '../domain/result.ts'
import type { Ask, Needs } from './ask.ts'
import type { Caller } from './contract.ts'

/** Who serves a new thread, held until `release`. */
export type ThreadPlace = {
  /** null: nobody yet */
  readonly agentId: string | null
  /** null: it does not wait in the queue */
  readonly queuedAt: Micros | null
  readonly release: () => void
}

/**
 * An agent serves what he opens himself. A customer gets a free agent or a place in the queue; with nobody there only
 * a continuous chat opens, and waits. Source: behaviour.md 4.4.
 */
export function choosePlace(
  { placement }: Pick<Needs, 'placement'>,
  { caller, license }: Ask<Caller, unknown>,
  access: Access,
  continuous: boolean,
): Result<ThreadPlace> {
  const known = new Set(license.groups.map((group) => group.id))
  const unknown = access.groupIds.find((id) => !known.has(id))
  if (unknown !== undefined) return refuse('group_not_found', `There is no group ${unknown}.`)
  if (access.groupIds.length === 0 && access.agentIds.length === 0) {
    return refuse('validation', 'access.group_ids must name at least one group.')
  }
  if (caller.kind === 'agent') return success({ agentId: caller.agentId, queuedAt: null, release: () => {} })
  const place = placement.place(license, access)
  switch (place.kind) {
    case 'assigned':
      return success({ agentId: place.agentId, queuedAt: null, release: place.release })
    case 'queued':
      return success({ agentId: null, queuedAt: place.queuedAt, release: place.release })
    case 'offline':
      return continuous
        ? success({ agentId: null, queuedAt: null, release: () => {} })
        : refuse('groups_offline', 'No group of the chat is online.')
    default:
      return assertNever(place)
  }
}
