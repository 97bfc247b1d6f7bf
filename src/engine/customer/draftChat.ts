import { type ChatId, type CustomId, chatId } from '../../model/ids.ts'

/** The name of a chat before the server gives it one. Server ids hold no colon. */
export function draftChatId(id: CustomId): ChatId {
  return chatId(`draft:${id}`)
}
