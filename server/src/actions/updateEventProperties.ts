import { memberAudience } from '../domain/audience.ts'
import { changedProperties, isEmpty, mergeProperties } from '../domain/properties.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeOpenChat } from './changeOpenChat.ts'
import type { Caller } from './contract.ts'
import { findEvent } from './findEvent.ts'
import { answering } from './publish.ts'

/** Sets properties of one event; only those who may read it learn of them. Source: behaviour.md 3.7. */
export const updateEventProperties: Handler<'updateEventProperties', Caller> = (needs, ask) =>
  changeOpenChat(needs, ask, async (record) => {
    const { chatId, threadId, eventId } = ask.input
    const event = await findEvent(needs, ask.caller, ask.input)
    if (!event.ok) return event
    const properties = changedProperties(event.value.properties, ask.input.properties)
    if (isEmpty(properties)) return success(null)
    const merged = mergeProperties(event.value.properties, properties)
    if (!merged.ok) return merged
    const fact = { type: 'eventPropertiesUpdated', chatId, threadId, eventId, properties } as const
    return success({
      commit: { after: record, changedEvents: [{ ...event.value, properties: merged.value }] },
      publications: [answering(ask.caller, fact, memberAudience(record.chat, event.value.recipients))],
    })
  })
