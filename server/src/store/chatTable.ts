import type { ChatRecord } from '../domain/chatRecord.ts'
import type { ChatCache } from './createChatCache.ts'
import type { Database } from './openDatabase.ts'
import { toChat, toMember, toThreadRecord } from './rows.ts'
import type { ChatRow, MemberRow, ThreadRow } from './tables.ts'

/** Chats read whole: the row, its members and followers, its last thread. */
export type ChatTable = {
  readonly read: (licenseId: number, chatId: string) => ChatRecord | null
  readonly readOfCustomer: (licenseId: number, customerId: string) => ChatRecord | null
  readonly readActive: () => readonly ChatRecord[]
}

export function createChatTable(
  { sqlite }: Pick<Database, 'sqlite'>,
  cache: Pick<ChatCache, 'get' | 'put'>,
): ChatTable {
  const byId = sqlite.prepare<[string, number], ChatRow>(
    'select * from chats where id = ? and license_id = ?',
  )
  const byCustomer = sqlite.prepare<[number, string], ChatRow>(
    'select * from chats where license_id = ? and customer_id = ?',
  )
  const active = sqlite.prepare<[], ChatRow>('select * from chats where active = 1')
  // Members stand in the order in which they came.
  const membersOf = sqlite.prepare<[string], MemberRow>(
    'select * from chat_members where chat_id = ? order by rowid',
  )
  const followersOf = sqlite
    .prepare<[string], string>('select agent_id from chat_followers where chat_id = ? order by agent_id')
    .pluck()
  const threadById = sqlite.prepare<[string], ThreadRow>('select * from threads where id = ?')

  const complete = (row: ChatRow): ChatRecord => {
    const thread = threadById.get(row.last_thread_id)
    if (thread === undefined) throw new Error(`Chat ${row.id} has lost its last thread.`)
    const record = {
      chat: toChat(row, membersOf.all(row.id).map(toMember), followersOf.all(row.id)),
      lastThread: toThreadRecord(thread),
      lastInstant: row.last_instant,
      version: row.version,
    }
    cache.put(record)
    return record
  }

  return {
    read: (licenseId, chatId) => {
      const known = cache.get(chatId)
      if (known !== null) return known.chat.licenseId === licenseId ? known : null
      const row = byId.get(chatId, licenseId)
      return row === undefined ? null : complete(row)
    },
    readOfCustomer: (licenseId, customerId) => {
      const row = byCustomer.get(licenseId, customerId)
      return row === undefined ? null : complete(row)
    },
    readActive: () => active.all().map(complete),
  }
}
