import type { Chat } from '../domain/chat.ts'
import type { ChatCommit, ChatRecord } from '../domain/chatRecord.ts'
import { searchText } from '../domain/searchText.ts'
import { uploadIdsOf } from '../domain/upload.ts'
import type { CustomerTable } from './customerTable.ts'
import type { Database } from './openDatabase.ts'
import { fromEvent, fromThreadRecord, granteesOf } from './rows.ts'
import type { CommitOutcome } from './Store.ts'
import type { ChatRow, EventRow, MemberRow, ThreadRow } from './tables.ts'
import type { UploadTable } from './uploadTable.ts'

/** Writes of a chat; they expect to run inside a transaction of the caller. */
export type ChatCommits = {
  readonly commit: (commit: ChatCommit) => CommitOutcome
}

const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`

export function createChatCommits(
  { sqlite }: Pick<Database, 'sqlite'>,
  customers: CustomerTable,
  uploads: UploadTable,
): ChatCommits {
  const insertChat = sqlite.prepare<[ChatRow]>(`${insertInto('chats', chatColumns)} on conflict do nothing`)
  // "or ignore": a customer given to a second chat at the same moment is a conflict too.
  const updateChat = sqlite.prepare<[ChatRow]>(
    `update or ignore chats set customer_id = @customer_id, continuous = @continuous, properties_json = @properties_json,
      access_json = @access_json, active = @active, last_thread_id = @last_thread_id,
      last_thread_created_at = @last_thread_created_at, last_instant = @last_instant, version = @version
    where id = @id and version = @version - 1`,
  )
  const upsertThread = sqlite.prepare<[ThreadRow]>(
    `${insertInto('threads', threadColumns)} on conflict (id) do update set
      active = excluded.active, user_ids_json = excluded.user_ids_json,
      properties_json = excluded.properties_json, access_json = excluded.access_json,
      tags_json = excluded.tags_json, events_count = excluded.events_count,
      queued_at = excluded.queued_at, last_spoken_at = excluded.last_spoken_at`,
  )
  const linkThread = sqlite.prepare<[string, string]>('update threads set next_thread_id = ? where id = ?')
  const insertText = sqlite.prepare<[string, string]>(
    'insert into event_texts (thread_id, text) values (?, ?)',
  )
  const indexText = sqlite.prepare<[number | bigint, string]>(
    'insert into event_search (rowid, text) values (?, ?)',
  )
  const insertEvent = sqlite.prepare<[EventRow]>(insertInto('events', eventColumns))
  const upsertMember = sqlite.prepare<[MemberRow]>(
    `${insertInto('chat_members', memberColumns)} on conflict (chat_id, user_id) do update set
      present = excluded.present, seen_up_to = excluded.seen_up_to`,
  )
  const insertFollower = sqlite.prepare<[string, string]>(
    'insert or ignore into chat_followers (chat_id, agent_id) values (?, ?)',
  )
  const deleteFollowers = sqlite.prepare<[string]>('delete from chat_followers where chat_id = ?')
  const insertGrantee = sqlite.prepare<[string, string]>(
    'insert or ignore into chat_access (chat_id, grantee) values (?, ?)',
  )
  const deleteGrantees = sqlite.prepare<[string]>('delete from chat_access where chat_id = ?')
  const rememberAssignment = sqlite.prepare<[number, string, number]>(
    `insert into agents (license_id, id, last_assigned_at) values (?, ?, ?)
     on conflict (license_id, id) do update set last_assigned_at = excluded.last_assigned_at`,
  )
  const changeThread = sqlite.prepare<[string, string, string, string]>(
    'update threads set properties_json = ?, tags_json = ? where id = ? and chat_id = ?',
  )
  const changeEvent = sqlite.prepare<[string, string, string, number]>(
    'update events set properties_json = ?, content_json = ? where thread_id = ? and position = ?',
  )

  const writeRelations = (before: Chat | null, after: Chat): void => {
    for (const member of after.members) {
      // Untouched members keep their identity through a change, so a message costs one row here and not all.
      if (before?.members.includes(member)) continue
      upsertMember.run({
        chat_id: after.id,
        user_id: member.userId,
        kind: member.kind,
        present: member.present ? 1 : 0,
        seen_up_to: member.seenUpTo,
      })
    }
    if (before?.followerIds !== after.followerIds) {
      deleteFollowers.run(after.id)
      for (const agentId of after.followerIds) insertFollower.run(after.id, agentId)
    }
    if (before?.access !== after.access) {
      deleteGrantees.run(after.id)
      for (const grantee of granteesOf(after.access)) insertGrantee.run(after.id, grantee)
    }
  }

  return {
    commit({ before, after, events, changedEvents, customer, newCustomer, otherThread, assigned }) {
      const row = toRow(after, before === null ? 1 : before.version + 1)
      const written = before === null ? insertChat.run(row) : updateChat.run(row)
      if (written.changes === 0) return 'conflict'
      if (newCustomer) customers.add(newCustomer)
      upsertThread.run(fromThreadRecord(after.lastThread))
      if (before && before.lastThread.thread.id !== after.lastThread.thread.id) {
        linkThread.run(after.lastThread.thread.id, before.lastThread.thread.id)
      }
      for (const event of events) {
        insertEvent.run(fromEvent(event))
        const text = searchText(event.content)
        const uploadIds = uploadIdsOf(event.content)
        if (uploadIds.length > 0) uploads.noteUses(after.chat.licenseId, uploadIds, event.threadId)
        if (text !== '') indexText.run(insertText.run(event.threadId, text).lastInsertRowid, text)
      }
      for (const event of changedEvents) {
        const { properties_json, content_json, thread_id, position } = fromEvent(event)
        changeEvent.run(properties_json, content_json, thread_id, position)
      }
      writeRelations(before?.chat ?? null, after.chat)
      if (customer) customers.change(customer)
      if (otherThread) {
        const { id, properties, tags } = otherThread
        changeThread.run(JSON.stringify(properties), JSON.stringify(tags), id, after.chat.id)
      }
      if (assigned) rememberAssignment.run(after.chat.licenseId, assigned.agentId, assigned.at)
      return 'committed'
    },
  }
}

const toRow = ({ chat, lastThread, lastInstant }: ChatRecord, version: number): ChatRow => ({
  id: chat.id,
  license_id: chat.licenseId,
  customer_id: chat.customerId,
  created_at: chat.createdAt,
  continuous: chat.continuous ? 1 : 0,
  properties_json: JSON.stringify(chat.properties),
  access_json: JSON.stringify(chat.access),
  active: lastThread.thread.active ? 1 : 0,
  last_thread_id: lastThread.thread.id,
  last_thread_created_at: lastThread.thread.createdAt,
  last_instant: lastInstant,
  version,
})

const chatColumns = [
  'id',
  'license_id',
  'customer_id',
  'created_at',
  'continuous',
  'properties_json',
  'access_json',
  'active',
  'last_thread_id',
  'last_thread_created_at',
  'last_instant',
  'version',
] as const satisfies readonly (keyof ChatRow)[]

const threadColumns = [
  'id',
  'chat_id',
  'position',
  'active',
  'created_at',
  'user_ids_json',
  'properties_json',
  'access_json',
  'tags_json',
  'previous_thread_id',
  'next_thread_id',
  'events_count',
  'queued_at',
  'last_spoken_at',
  'opened_by',
  'opening_event_ids_json',
] as const satisfies readonly (keyof ThreadRow)[]

const eventColumns = [
  'thread_id',
  'position',
  'chat_id',
  'created_at',
  'custom_id',
  'author_id',
  'recipients',
  'type',
  'properties_json',
  'content_json',
] as const satisfies readonly (keyof EventRow)[]

const memberColumns = [
  'chat_id',
  'user_id',
  'kind',
  'present',
  'seen_up_to',
] as const satisfies readonly (keyof MemberRow)[]
