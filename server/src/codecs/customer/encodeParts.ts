import type { ActionOutput } from '../../actions/contract.ts'
import type { AgentCard } from '../../domain/chat.ts'
import type { customerStructures as wire } from '../../protocol.ts'
import { encodeLooks } from '../structureParts.ts'
import type { WireContext } from '../wireContext.ts'

/** Answers to customers that read the same in every version. */

export const encodeGroupStatuses = (
  statuses: ActionOutput<'listGroupStatuses'>,
): { groups_status: { [groupId: string]: wire.GroupStatus } } => ({
  groups_status: Object.fromEntries(statuses.map(({ groupId, status }) => [String(groupId), status])),
})

/** @param id the agent's id as customers of the version see it */
export const encodeAgentCard = (card: AgentCard, id: string, context: WireContext): wire.AgentCard => ({
  id,
  name: card.name,
  type: 'agent',
  is_bot: card.isBot,
  ...encodeLooks(card, context),
})
