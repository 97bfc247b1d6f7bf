import { withVersion } from '../domain/chatRecord.ts'
import { createChatCommits, nextVersion } from './chatCommits.ts'
import { createChatTable } from './chatTable.ts'
import { createChatCache } from './createChatCache.ts'
import { createGroupCommit } from './createGroupCommit.ts'
import { createTextIndex } from './createTextIndex.ts'
import { createCustomerTable } from './customerTable.ts'
import { createEventTable } from './eventTable.ts'
import { listChatIds } from './listChatIds.ts'
import { listCustomers } from './listCustomers.ts'
import type { Database } from './openDatabase.ts'
import { createRemovals } from './removals.ts'
import type { Store } from './Store.ts'
import { searchThreads } from './searchThreads.ts'
import { createThreadTable } from './threadTable.ts'
import { createUploadTable } from './uploadTable.ts'

/**
 * The store on a migrated SQLite database. The caller opens and closes the database; every write that was answered
 * is on the disk.
 */
export function createSqliteStore(database: Database): Store {
  const { sqlite, queries } = database
  const { write } = createGroupCommit(database)
  const customers = createCustomerTable(database)
  const cache = createChatCache(database)
  const chats = createChatTable(database, cache)
  const uploads = createUploadTable(database)
  const textIndex = createTextIndex(database)
  const commits = createChatCommits(database, { customers, uploads, textIndex })
  const events = createEventTable(database)
  const threads = createThreadTable(database, events)

  const removals = createRemovals(database, uploads)

  const noteLicense = sqlite.prepare<[number, number]>(
    'insert or ignore into licenses (id, created_at) values (?, ?)',
  )
  const licenseCreatedAt = sqlite
    .prepare<[number], number>('select created_at from licenses where id = ?')
    .pluck()
  const saveStatus = sqlite.prepare<[number, string, string]>(
    `insert into agents (license_id, id, routing_status) values (?, ?, ?)
     on conflict (license_id, id) do update set routing_status = excluded.routing_status`,
  )

  const remove = <Removed>(work: () => Removed): Promise<Removed> => write(work, cache.forgetAll)

  return {
    licenseCreatedAt: (licenseId, now) =>
      write(() => {
        noteLicense.run(licenseId, now)
        return licenseCreatedAt.get(licenseId) ?? now
      }),
    readActiveChats: async () => chats.readActive(),
    readChat: async (licenseId, chatId) => chats.read(licenseId, chatId),
    readChatOfCustomer: async (licenseId, customerId) => chats.readOfCustomer(licenseId, customerId),
    commitChat: (commit) =>
      write(
        () => commits.commit(commit),
        (outcome) => {
          const { before, after, otherThread } = commit
          // The other thread may be the last one all the same.
          const isKnown = outcome === 'committed' && otherThread === null
          if (isKnown) cache.put(withVersion(after, nextVersion(before)))
          else cache.forget(after.chat.id)
        },
      ),
    findByCustomIds: async (query) => events.findByCustomIds(query),
    readEvent: async (chatId, eventId) => events.read(chatId, eventId),
    hasUnread: async (query) => events.hasUnread(query),
    async listChats(query) {
      const { ids, ...page } = await listChatIds(database, query)
      return { rows: ids.flatMap((id) => chats.read(query.licenseId, id) ?? []), ...page }
    },
    lastEvents: async (query) => events.lastPerType(query),
    listThreads: async (query) => threads.list(query),
    listThreadSummaries: async (query) => threads.summaries(query),
    readThreads: async (chatId, threadIds, visible) => threads.read(chatId, threadIds, visible),
    async searchThreads(query) {
      if (query.words !== null) await write(textIndex.catchUp)
      return searchThreads(database, query)
    },
    threadOrders: async (chatId) => threads.orders(chatId),
    readCustomers: async (licenseId, ids) =>
      new Map(
        ids.flatMap((id) => {
          const customer = customers.read(licenseId, id)
          return customer ? [[id, customer] as const] : []
        }),
      ),
    listCustomers: (query) => listCustomers(database, query),
    addCustomer: (customer) => write(() => customers.add(customer)),
    changeCustomer: (change) => write(() => customers.change(change)),
    removeOlder: (before, limit) => remove(() => removals.removeOlder(before, limit)),
    eraseCustomer: (licenseId, customerId) => remove(() => removals.eraseCustomer(licenseId, customerId)),
    addUpload: (upload) => write(() => uploads.add(upload)),
    readUpload: async (id) => uploads.read(id),
    unusedUploadBytes: async (licenseId, ownerId) => uploads.unusedBytes(licenseId, ownerId),
    removeUnusedUploads: (before, limit) => write(() => uploads.removeUnused(before, limit)),
    removeUnneededUploads: (ids) => write(() => uploads.removeUnneeded(ids)),
    unknownUploads: async (ids) => uploads.unknown(ids),
    async readAgents() {
      const rows = await queries.selectFrom('agents').selectAll().execute()
      return rows.map((row) => ({
        licenseId: row.license_id,
        agentId: row.id,
        routingStatus:
          row.routing_status === 'accepting_chats' || row.routing_status === 'not_accepting_chats'
            ? row.routing_status
            : null,
        lastAssignedAt: row.last_assigned_at,
      }))
    },
    saveRoutingStatus: (licenseId, agentId, status) =>
      write(() => void saveStatus.run(licenseId, agentId, status)),
  }
}
