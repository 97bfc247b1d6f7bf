import { memberAudience } from '../domain/audience.ts'
import { isEmpty, presentNames, withoutProperties } from '../domain/properties.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeOpenChat } from './changeOpenChat.ts'
import type { Caller } from './contract.ts'
import { answering } from './publish.ts'

/** Takes values from a chat; what is not there is passed over. Source: behaviour.md 3.7 and 6.2. */
export const deleteChatProperties: Handler<'deleteChatProperties', Caller> = (needs, ask) =>
  changeOpenChat(needs, ask, async (record) => {
    const { chat } = record
    const names = presentNames(chat.properties, ask.input.names)
    if (isEmpty(names)) return success(null)
    const properties = withoutProperties(chat.properties, names)
    const fact = { type: 'chatPropertiesDeleted', chatId: chat.id, names } as const
    return success({
      commit: { after: { ...record, chat: { ...chat, properties } } },
      publications: [answering(ask.caller, fact, memberAudience(chat, 'all'))],
    })
  })
