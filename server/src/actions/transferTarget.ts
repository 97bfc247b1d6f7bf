import type { Access, Chat } from '../domain/chat.ts'
import type { License } from '../domain/license.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { agentName } from './names.ts'

/** Where a chat is to go; null: to somebody else within its groups. */
export type TransferTarget =
  | { readonly kind: 'groups'; readonly groupIds: readonly number[] }
  | { readonly kind: 'agents'; readonly agentIds: readonly string[] }
  | null

export type Destination = {
  /** Those who may take the chat. */
  readonly takers: Access
  /** Who may open it afterwards. */
  readonly access: Access
  readonly names: readonly string[]
}

/** A target as the configuration knows it. */
export function toDestination(
  license: License,
  { access }: Pick<Chat, 'access'>,
  target: TransferTarget,
): Result<Destination> {
  if (target?.kind === 'agents') {
    const agentIds = [...new Set(target.agentIds)]
    if (agentIds.length === 0) return refuseEmpty
    return agentIds.every((id) => license.agents.some((agent) => agent.id === id))
      ? success({
          takers: { groupIds: [], agentIds },
          access,
          names: agentIds.map((id) => agentName(license, id)),
        })
      : refuse('not_found', 'target.ids names an agent who does not exist.')
  }
  const groupIds = target === null ? access.groupIds : [...new Set(target.groupIds)]
  if (target !== null && groupIds.length === 0) return refuseEmpty
  const groups = groupIds.map((id) => license.groups.find((group) => group.id === id) ?? id)
  const unknown = groups.find((group) => typeof group === 'number')
  if (unknown !== undefined) return refuse('group_not_found', `There is no group ${unknown}.`)
  const names = groups.flatMap((group) => (typeof group === 'number' ? [] : [group.name]))
  const takers = target === null ? access : { groupIds, agentIds: [] }
  return success({ takers, access: takers, names })
}

const refuseEmpty = refuse('validation', 'target.ids must name at least one.')
