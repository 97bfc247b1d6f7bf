import { isPresent } from '../domain/access.ts'
import { keyChangeAudience, memberAudience } from '../domain/audience.ts'
import { closeThread as close, draftOf } from '../domain/chatChanges.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import { toMicros } from '../domain/instants.ts'
import { refuse, success } from '../domain/result.ts'
import { type SystemMessage, say } from '../domain/systemMessages.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import { changeChat } from './changeChat.ts'
import type { Caller } from './contract.ts'
import { agentName, customerName } from './names.ts'
import { callerId, openChat } from './openChat.ts'
import { answering, caused } from './publish.ts'

/**
 * Closes the active thread; a no-op where none is. Source: Customer Chat RTM API 3.2, deactivate_chat, and Agent Chat
 * RTM API 3.0, close_thread.
 */
export const closeThread: Handler<'closeThread', Caller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const changed = await changeChat(
    needs.store,
    () => needs.store.readChat(caller.licenseId, input.chatId),
    async (before) => {
      const mine = openChat(ask, before)
      if (!mine.ok) return mine
      const { chat, lastThread } = mine.value
      if (input.requirePresence && !isPresent(chat, callerId(caller))) {
        return refuse('authorization', 'The requester is not in the chat.')
      }
      const nothing: readonly Publication[] = []
      if (!lastThread.thread.active) return success({ commit: null, value: nothing })

      const said = say(draftOf(mine.value), toMicros(needs.clock.now()), await farewell(needs, ask))
      const { record, events } = close(said)
      const closed: Fact = {
        type: 'threadClosed',
        chatId: chat.id,
        threadId: lastThread.thread.id,
        closedBy: callerId(caller),
      }
      const publications: readonly Publication[] = [
        ...events.map((event) =>
          caused(caller, { type: 'eventAdded', event }, memberAudience(record.chat, event.recipients)),
        ),
        answering(caller, closed, keyChangeAudience(license, record.chat)),
      ]
      return success({ commit: { after: record, events }, value: publications })
    },
  )
  if (!changed.ok) return changed
  const { record, value: publications } = changed.value
  return success({ value: null, publications, after: () => record && needs.router.observe(record) })
}

async function farewell(
  { customers }: Pick<Needs, 'customers'>,
  { caller, license }: Ask<Caller, unknown>,
): Promise<SystemMessage> {
  if (caller.kind === 'agent') {
    return { type: 'manual_archived_agent', agent: agentName(license, caller.agentId) }
  }
  const { licenseId, customerId } = caller
  return {
    type: 'manual_archived_customer',
    customer: customerName(await customers.find({ licenseId, customerId })),
  }
}
