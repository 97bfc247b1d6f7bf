import { isPresent } from '../domain/access.ts'
import { keyChangeAudience, memberAudience } from '../domain/audience.ts'
import { type Draft, draftOf, enqueue, leave } from '../domain/chatChanges.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import { toMicros } from '../domain/instants.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { type SystemMessage, say } from '../domain/systemMessages.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import { type ChatChange, changeOpenChat } from './changeOpenChat.ts'
import type { ActionInput, AgentCaller } from './contract.ts'
import { agentRemoved, isAbandoned } from './memberFacts.ts'
import { agentName } from './names.ts'
import { answering, caused } from './publish.ts'

type RemoveAsk = Ask<AgentCaller, ActionInput<'removeUserFromChat'>>

/**
 * Takes an agent out of a chat. Customers stay; whoever leaves himself needs no scope. A chat without anybody left
 * goes to the next free agent. Source: behaviour.md 10.6 and 10.7; ambiguities.md C53.
 */
export const removeUserFromChat: Handler<'removeUserFromChat', AgentCaller> = (needs, ask) =>
  changeOpenChat(needs, asOneWhoMayLeave(ask), (record) => remove(needs, ask, record))

/** To leave, it is enough to be there. */
const asOneWhoMayLeave = (ask: RemoveAsk): RemoveAsk =>
  ask.input.userId === ask.caller.agentId ? { ...ask, reach: ask.reach ?? 'my' } : ask

async function remove(
  { clock, placement, router }: Needs,
  { caller, input, license }: RemoveAsk,
  record: ChatRecord,
): Promise<Result<ChatChange | null>> {
  const { userId } = input
  if (input.userKind === 'customer' || record.chat.customerId === userId) {
    return refuse('authorization', 'A customer cannot be removed from a chat.')
  }
  if (!isPresent(record.chat, userId)) return refuse('not_found', 'There is no such agent in the chat.')
  const now = toMicros(clock.now())
  const removed = agentName(license, userId)
  const message: SystemMessage =
    userId === caller.agentId
      ? { type: 'agent_left', agent: removed }
      : { type: 'agent_removed', initiator: agentName(license, caller.agentId), removed }
  const left = leave(draftOf(record), userId)
  const waiting: Draft =
    isAbandoned(left) && license.queue.enabled ? enqueue(left, placement.queueInstant(license)) : left
  const draft = say(waiting, now, message)
  const { chat } = draft.record
  const audience = keyChangeAudience(license, chat)
  const agentIds = [...new Set([...audience.agentIds, userId])]
  const fact = agentRemoved(draft, userId, { reason: 'manual', requesterId: caller.agentId })
  return success({
    commit: { after: draft.record, events: draft.events },
    publications: [
      answering(caller, fact, { ...audience, agentIds }),
      ...draft.events.map((event) =>
        caused(caller, { type: 'eventAdded', event }, memberAudience(chat, event.recipients)),
      ),
    ],
    after: (kept) => router.noteLeft(kept, userId),
  })
}
