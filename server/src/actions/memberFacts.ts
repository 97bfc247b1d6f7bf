import type { Member } from '../domain/chat.ts'
import { type Draft, presentAgentIds } from '../domain/chatChanges.ts'
import type { Fact } from '../domain/facts.ts'
import type { License } from '../domain/license.ts'
import type { Needs } from './ask.ts'

type Cause = { readonly reason: string; readonly requesterId: string | null }

const inThread = ({ record: { chat, lastThread } }: Draft) => ({
  chatId: chat.id,
  threadId: lastThread.thread.id,
})

/** Somebody of the chat as others see him; null: he never was in it. */
export const memberOf = (draft: Draft, userId: string): Member | null =>
  draft.record.chat.members.find((member) => member.userId === userId) ?? null

export function agentAdded(
  { views }: Pick<Needs, 'views'>,
  license: License,
  draft: Draft,
  agentId: string,
  cause: Cause,
): readonly Fact[] {
  const member = memberOf(draft, agentId)
  if (!member) return []
  return [{ type: 'userAdded', ...inThread(draft), user: views.agent(license, member), ...cause }]
}

export const agentRemoved = (draft: Draft, agentId: string, cause: Cause): Fact => ({
  type: 'userRemoved',
  ...inThread(draft),
  userId: agentId,
  userKind: 'agent',
  ...cause,
})

/** Nobody is left who serves the active thread. */
export const isAbandoned = ({ record }: Draft): boolean =>
  record.lastThread.thread.active && presentAgentIds(record).length === 0
