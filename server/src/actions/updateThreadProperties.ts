import { memberAudience } from '../domain/audience.ts'
import { draftOf } from '../domain/chatChanges.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Properties } from '../domain/event.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import { toMicros } from '../domain/instants.ts'
import { changedProperties, isEmpty, mergeProperties } from '../domain/properties.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { type SystemMessage, say } from '../domain/systemMessages.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import { changeChat, type Decision } from './changeChat.ts'
import type { ActionInput, Caller } from './contract.ts'
import { customerName } from './names.ts'
import { openChat } from './openChat.ts'
import { answering, caused } from './publish.ts'

/**
 * Sets properties of any thread of a chat. A change of nothing is told to nobody; a rating is also said in the chat.
 * Source: behaviour.md 3.7 and 5.9.
 */
export const updateThreadProperties: Handler<'updateThreadProperties', Caller> = async (needs, ask) => {
  const { caller, input } = ask
  const changed = await changeChat(
    needs.store,
    () => needs.store.readChat(caller.licenseId, input.chatId),
    (before) => decide(needs, ask, before),
  )
  if (!changed.ok) return changed
  const { record, value: publications } = changed.value
  return success({ value: null, publications, after: () => record && needs.router.observe(record) })
}

async function decide(
  needs: Needs,
  ask: Ask<Caller, ActionInput<'updateThreadProperties'>>,
  before: ChatRecord | null,
): Promise<Result<Decision<readonly Publication[]>>> {
  const { caller, input } = ask
  const { chatId, threadId } = input
  const mine = openChat(ask, before)
  if (!mine.ok) return mine
  const [stored] = await needs.store.readThreads(chatId, [threadId])
  if (!stored) return refuse('not_found', 'There is no such thread in the chat.')
  const properties = changedProperties(stored.thread.properties, input.properties)
  if (isEmpty(properties)) return success({ commit: null, value: [] })
  const merged = mergeProperties(stored.thread.properties, properties)
  if (!merged.ok) return merged

  const isLast = mine.value.lastThread.thread.id === threadId
  let draft = draftOf(isLast ? withThreadProperties(mine.value, merged.value) : mine.value)
  const now = toMicros(needs.clock.now())
  for (const message of await ratingMessages(needs, mine.value, properties)) draft = say(draft, now, message)
  const { record, events } = draft
  const fact: Fact = { type: 'threadPropertiesUpdated', chatId, threadId, properties }
  return success({
    commit: { after: record, events, otherThread: isLast ? null : { threadId, properties: merged.value } },
    value: [
      answering(caller, fact, memberAudience(record.chat, 'all')),
      ...events.map((event) =>
        caused(caller, { type: 'eventAdded', event }, memberAudience(record.chat, event.recipients)),
      ),
    ],
  })
}

const withThreadProperties = (record: ChatRecord, properties: Properties): ChatRecord => ({
  ...record,
  lastThread: { ...record.lastThread, thread: { ...record.lastThread.thread, properties } },
})

async function ratingMessages(
  { customers }: Pick<Needs, 'customers'>,
  { chat }: ChatRecord,
  { rating }: Properties,
): Promise<readonly SystemMessage[]> {
  const score = rating?.['score']
  const comment = rating?.['comment']
  const isScored = score === 0 || score === 1
  const isCommented = typeof comment === 'string' && comment !== ''
  if (!isScored && !isCommented) return []
  const { licenseId, customerId } = chat
  const customer = customerName(customerId === null ? null : await customers.find({ licenseId, customerId }))
  return [
    ...(isScored
      ? [{ type: 'rating.chat_rated', customer, score: score === 1 ? 'good' : 'bad' } as const]
      : []),
    ...(isCommented ? [{ type: 'rating.chat_commented', customer, comment } as const] : []),
  ]
}
