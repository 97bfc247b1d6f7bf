import type { Micros } from '../domain/event.ts'
import type { Database } from './openDatabase.ts'
import type { Erased, Removed } from './Store.ts'
import type { UploadTable } from './uploadTable.ts'

/** Deletions; they expect to run inside a transaction of the caller. */
export type Removals = {
  readonly removeOlder: (before: Micros, limit: number) => Removed
  readonly eraseCustomer: (licenseId: number, customerId: string) => Erased
}

export function createRemovals({ sqlite }: Pick<Database, 'sqlite'>, uploads: UploadTable): Removals {
  const oldChats = sqlite
    .prepare<[number, number], string>(
      'select id from chats where active = 0 and last_instant < ? order by last_instant limit ?',
    )
    .pluck()
  // The last thread belongs to its chat: it goes when the chat goes.
  const oldThreads = sqlite
    .prepare<[number, number], string>(
      `select threads.id from threads join chats on chats.id = threads.chat_id
       where threads.active = 0 and threads.last_spoken_at < ? and chats.last_thread_id <> threads.id
       order by threads.created_at limit ?`,
    )
    .pluck()
  const unlinkNext = sqlite.prepare<[string]>(
    'update threads set previous_thread_id = null where previous_thread_id = ?',
  )
  const unlinkPrevious = sqlite.prepare<[string]>(
    'update threads set next_thread_id = null where next_thread_id = ?',
  )
  // A ban is kept as long as it lasts.
  const oldCustomers = sqlite
    .prepare<[number, number, number], number>(
      `select rowid from customers where max(created_at,
          coalesce(agent_last_event_at, 0), coalesce(customer_last_event_at, 0),
          coalesce(json_extract(last_visit_json, '$.endedAt'), json_extract(last_visit_json, '$.startedAt'), 0)) < ?
        and coalesce(banned_until, 0) < ?
        and not exists (select 1 from chats
          where chats.license_id = customers.license_id and chats.customer_id = customers.id)
       limit ?`,
    )
    .pluck()
  const deleteChat = sqlite.prepare<[string]>('delete from chats where id = ?')
  const deleteThread = sqlite.prepare<[string]>('delete from threads where id = ?')
  const deleteCustomerRow = sqlite.prepare<[number]>('delete from customers where rowid = ?')
  const deleteCustomer = sqlite.prepare<[number, string]>(
    'delete from customers where license_id = ? and id = ?',
  )
  const chatsOf = sqlite
    .prepare<[number, string], string>('select id from chats where license_id = ? and customer_id = ?')
    .pluck()
  const uploadsOf = sqlite
    .prepare<[number, string, string], string>(
      `select id from uploads where license_id = ? and owner_id = ?
       union select upload_id from upload_uses join threads on threads.id = thread_id
         where chat_id in (select value from json_each(?))`,
    )
    .pluck()

  return {
    removeOlder(before, limit) {
      const chats = oldChats.all(before, limit)
      for (const id of chats) deleteChat.run(id)
      const threads = oldThreads.all(before, limit)
      for (const id of threads) {
        unlinkNext.run(id)
        unlinkPrevious.run(id)
        deleteThread.run(id)
      }
      const customers = oldCustomers.all(before, before, limit)
      for (const rowid of customers) deleteCustomerRow.run(rowid)
      return { chats: chats.length, threads: threads.length, customers: customers.length }
    },
    eraseCustomer(licenseId, customerId) {
      const chatIds = chatsOf.all(licenseId, customerId)
      const uploadIds = uploadsOf.all(licenseId, customerId, JSON.stringify(chatIds))
      for (const id of chatIds) deleteChat.run(id)
      const { changes } = deleteCustomer.run(licenseId, customerId)
      const wasKnown = changes > 0 || chatIds.length > 0 || uploadIds.length > 0
      return { wasKnown, chatIds, uploadIds: uploads.removeUnneeded(uploadIds) }
    },
  }
}
