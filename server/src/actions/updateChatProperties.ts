import { memberAudience } from '../domain/audience.ts'
import { changedProperties, isEmpty, mergeProperties } from '../domain/properties.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeOpenChat } from './changeOpenChat.ts'
import type { Caller } from './contract.ts'
import { answering } from './publish.ts'

/** Sets properties of a chat. A change of nothing is told to nobody. Source: behaviour.md 3.7. */
export const updateChatProperties: Handler<'updateChatProperties', Caller> = (needs, ask) =>
  changeOpenChat(needs, ask, async (record) => {
    const { chat } = record
    const properties = changedProperties(chat.properties, ask.input.properties)
    if (isEmpty(properties)) return success(null)
    const merged = mergeProperties(chat.properties, properties)
    if (!merged.ok) return merged
    const fact = { type: 'chatPropertiesUpdated', chatId: chat.id, properties } as const
    return success({
      commit: { after: { ...record, chat: { ...chat, properties: merged.value } } },
      publications: [answering(ask.caller, fact, memberAudience(chat, 'all'))],
    })
  })
