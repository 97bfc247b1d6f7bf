import type { Chat } from '../domain/chat.ts'
import type { ChatCommit, ChatRecord, ThreadRecord } from '../domain/chatRecord.ts'
import { uploadIdsOf } from '../domain/upload.ts'
import {
  chatColumns,
  type EventValues,
  eventColumns,
  insertInto,
  threadColumns,
  valuesOf,
} from './columns.ts'
import type { TextIndex } from './createTextIndex.ts'
import type { CustomerTable } from './customerTable.ts'
import type { Database } from './openDatabase.ts'
import { fromThreadRecord, granteesOf } from './rows.ts'
import type { CommitOutcome } from './Store.ts'
import type { ChatRow, ThreadRow } from './tables.ts'
import type { UploadTable } from './uploadTable.ts'

/** Writes of a chat; they expect to run inside a transaction of the caller. */
export type ChatCommits = {
  readonly commit: (commit: ChatCommit) => CommitOutcome
}

export function createChatCommits(
  { sqlite }: Pick<Database, 'sqlite'>,
  tables: { readonly customers: CustomerTable; readonly uploads: UploadTable; readonly textIndex: TextIndex },
): ChatCommits {
  const { customers, uploads, textIndex } = tables
  const insertChat = sqlite.prepare<[ChatRow]>(`${insertInto('chats', chatColumns)} on conflict do nothing`)
  // What a message changes. Most commits are no more than that, and nothing here stands in an index.
  const updateInstant = sqlite.prepare<[number, string, number]>(
    'update chats set last_instant = ?, version = version + 1 where id = ? and version = ?',
  )
  const updateCount = sqlite.prepare<[number, number, string]>(
    'update threads set events_count = ?, last_spoken_at = ? where id = ?',
  )
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
  // A number that the full-text index has seen is never given to another event, even when the newest were deleted.
  const insertEvent = sqlite.prepare<EventValues>(
    `insert into events (id, ${eventColumns.join(', ')}) values (
      1 + max((select coalesce(max(id), 0) from events), (select indexed_up_to from event_search_progress)),
      ${eventColumns.map(() => '?').join(', ')})`,
  )
  const updateMember = sqlite.prepare<[number, number | null, string, string]>(
    'update chat_members set present = ?, seen_up_to = ? where chat_id = ? and user_id = ?',
  )
  const insertMember = sqlite.prepare<[string, string, string, number, number | null]>(
    'insert into chat_members (chat_id, user_id, kind, present, seen_up_to) values (?, ?, ?, ?, ?)',
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
      const present = member.present ? 1 : 0
      const { changes } = updateMember.run(present, member.seenUpTo, after.id, member.userId)
      if (changes === 0) insertMember.run(after.id, member.userId, member.kind, present, member.seenUpTo)
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

  const writeChat = (before: ChatRecord | null, after: ChatRecord): boolean => {
    const { chat, lastThread } = after
    const { changes } =
      before === null
        ? insertChat.run(toRow(after, nextVersion(before)))
        : isSameChat(before.chat, chat) && isSameThread(before.lastThread, lastThread)
          ? updateInstant.run(after.lastInstant, chat.id, before.version)
          : updateChat.run(toRow(after, nextVersion(before)))
    return changes > 0
  }

  const writeThread = (before: ThreadRecord | null, after: ThreadRecord): void => {
    if (before === null || !isSameThread(before, after)) upsertThread.run(fromThreadRecord(after))
    else updateCount.run(after.eventsCount, after.lastSpokenAt, after.thread.id)
  }

  return {
    commit({ before, after, events, changedEvents, customer, newCustomer, otherThread, assigned }) {
      if (!writeChat(before, after)) return 'conflict'
      if (newCustomer) customers.add(newCustomer)
      writeThread(before?.lastThread ?? null, after.lastThread)
      if (before && before.lastThread.thread.id !== after.lastThread.thread.id) {
        linkThread.run(after.lastThread.thread.id, before.lastThread.thread.id)
      }
      for (const event of events) {
        insertEvent.run(...valuesOf(event))
        const uploadIds = uploadIdsOf(event.content)
        if (uploadIds.length > 0) uploads.noteUses(after.chat.licenseId, uploadIds, event.threadId)
        textIndex.note()
      }
      for (const event of changedEvents) {
        const { properties, content, threadId, order } = event
        changeEvent.run(JSON.stringify(properties), JSON.stringify(content), threadId, order)
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

export const nextVersion = (before: ChatRecord | null): number => (before === null ? 1 : before.version + 1)

// Whatever a change leaves alone keeps its identity.

const isSameChat = (before: Chat, after: Chat): boolean =>
  before.customerId === after.customerId &&
  before.continuous === after.continuous &&
  before.properties === after.properties &&
  before.access === after.access

/** Whether the threads differ in what a message changes, if at all. */
const isSameThread = (before: ThreadRecord, after: ThreadRecord): boolean =>
  before.thread === after.thread &&
  before.queuedAt === after.queuedAt &&
  before.openedBy === after.openedBy &&
  before.openingEventIds === after.openingEventIds

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
