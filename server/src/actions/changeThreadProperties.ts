import { memberAudience } from '../domain/audience.ts'
import { draftOf } from '../domain/chatChanges.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Properties } from '../domain/event.ts'
import type { Fact } from '../domain/facts.ts'
import { toMicros } from '../domain/instants.ts'
import { type Result, success } from '../domain/result.ts'
import { type SystemMessage, say } from '../domain/systemMessages.ts'
import type { Ask, Done, Needs } from './ask.ts'
import { changeOpenChat } from './changeOpenChat.ts'
import type { Caller } from './contract.ts'
import { findThread } from './findThread.ts'
import { customerName } from './names.ts'
import { placeThread } from './placeThread.ts'
import { answering, caused } from './publish.ts'

type OfThread = { readonly chatId: string; readonly threadId: string }

/** What is to become of a thread's properties, and how it is told. */
export type PropertiesChange = {
  readonly properties: Properties
  readonly fact: Fact
  /** What the server says about it in the chat, in the last thread whether active or not. */
  readonly said: (customer: string) => readonly SystemMessage[]
}

/** @param decide null: nothing changes, and nobody is told. Source: behaviour.md 3.7 */
export const changeThreadProperties = (
  needs: Needs,
  ask: Ask<Caller, OfThread>,
  decide: (present: Properties) => Result<PropertiesChange | null>,
): Promise<Result<Done<null>>> =>
  changeOpenChat(needs, ask, async (record) => {
    const thread = await findThread(needs, record, ask.input.threadId)
    if (!thread.ok) return thread
    const change = decide(thread.value.properties)
    if (!change.ok || change.value === null) return change.ok ? success(null) : change
    const { properties, fact, said } = change.value

    const { after, otherThread } = placeThread(record, { ...thread.value, properties })
    let draft = draftOf(after)
    const now = toMicros(needs.clock.now())
    for (const message of said(await nameOfCustomer(needs, record))) draft = say(draft, now, message)
    const { chat } = draft.record
    return success({
      commit: { after: draft.record, events: draft.events, otherThread },
      publications: [
        answering(ask.caller, fact, memberAudience(chat, 'all')),
        ...draft.events.map((event) =>
          caused(ask.caller, { type: 'eventAdded', event }, memberAudience(chat, event.recipients)),
        ),
      ],
    })
  })

async function nameOfCustomer(
  { customers }: Pick<Needs, 'customers'>,
  { chat: { licenseId, customerId } }: ChatRecord,
): Promise<string> {
  return customerName(customerId === null ? null : await customers.find({ licenseId, customerId }))
}
