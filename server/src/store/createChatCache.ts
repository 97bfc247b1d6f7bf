import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Database } from './openDatabase.ts'

/** Chats as the database has them, so that a chat in which people write is not read anew for each message. */
export interface ChatCache {
  get(chatId: string): ChatRecord | null
  /** The chat as it has just been read, or made durable. */
  put(record: ChatRecord): void
  forget(chatId: string): void
  forgetAll(): void
}

/** Beyond, the one that was written longest ago is forgotten, and read again when it is wanted. */
const maxChats = 10_000

export function createChatCache({ sqlite }: Pick<Database, 'sqlite'>): ChatCache {
  // Another number tells that another process has written.
  const readDataVersion = sqlite.prepare<[], number>('pragma data_version').pluck()
  let dataVersion = readDataVersion.get()
  const chats = new Map<string, ChatRecord>()

  return {
    get(chatId) {
      const found = readDataVersion.get()
      if (found !== dataVersion) chats.clear()
      dataVersion = found
      return chats.get(chatId) ?? null
    },
    put(record) {
      const { id } = record.chat
      chats.delete(id)
      chats.set(id, record)
      if (chats.size <= maxChats) return
      for (const oldest of chats.keys()) {
        chats.delete(oldest)
        return
      }
    },
    forget: (chatId) => void chats.delete(chatId),
    forgetAll: () => chats.clear(),
  }
}
