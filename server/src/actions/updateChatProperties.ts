import { memberAudience } from '../domain/audience.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import { changedProperties, isEmpty, mergeProperties } from '../domain/properties.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeChat } from './changeChat.ts'
import type { Caller } from './contract.ts'
import { openChat } from './openChat.ts'
import { answering } from './publish.ts'

const nothing: readonly Publication[] = []

/** Sets properties of a chat. A change of nothing is told to nobody. Source: behaviour.md 3.7. */
export const updateChatProperties: Handler<'updateChatProperties', Caller> = async (needs, ask) => {
  const { caller, input } = ask
  const changed = await changeChat(
    needs.store,
    () => needs.store.readChat(caller.licenseId, input.chatId),
    async (before) => {
      const mine = openChat(ask, before)
      if (!mine.ok) return mine
      const { chat } = mine.value
      const properties = changedProperties(chat.properties, input.properties)
      if (isEmpty(properties)) return success({ commit: null, value: nothing })
      const merged = mergeProperties(chat.properties, properties)
      if (!merged.ok) return merged
      const fact: Fact = { type: 'chatPropertiesUpdated', chatId: chat.id, properties }
      const publications: readonly Publication[] = [answering(caller, fact, memberAudience(chat, 'all'))]
      const after = { ...mine.value, chat: { ...chat, properties: merged.value } }
      return success({ commit: { after }, value: publications })
    },
  )
  if (!changed.ok) return changed
  const { record, value: publications } = changed.value
  return success({ value: null, publications, after: () => record && needs.router.observe(record) })
}
