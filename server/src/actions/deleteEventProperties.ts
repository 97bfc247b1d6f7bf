import { memberAudience } from '../domain/audience.ts'
import { isEmpty, presentNames, withoutProperties } from '../domain/properties.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeOpenChat } from './changeOpenChat.ts'
import type { Caller } from './contract.ts'
import { findEvent } from './findEvent.ts'
import { answering } from './publish.ts'

/** Takes values from one event; what is not there is passed over. Source: behaviour.md 3.7 and 6.2. */
export const deleteEventProperties: Handler<'deleteEventProperties', Caller> = (needs, ask) =>
  changeOpenChat(needs, ask, async (record) => {
    const { chatId, threadId, eventId } = ask.input
    const event = await findEvent(needs, ask.caller, ask.input)
    if (!event.ok) return event
    const names = presentNames(event.value.properties, ask.input.names)
    if (isEmpty(names)) return success(null)
    const properties = withoutProperties(event.value.properties, names)
    const fact = { type: 'eventPropertiesDeleted', chatId, threadId, eventId, names } as const
    return success({
      commit: { after: record, changedEvents: [{ ...event.value, properties }] },
      publications: [answering(ask.caller, fact, memberAudience(record.chat, event.value.recipients))],
    })
  })
