import { join } from 'node:path'
import { addEvent, type Draft, draftOf, newMember, nextThread } from '../../server/src/domain/chatChanges.ts'
import type { ChatCommit, ChatRecord } from '../../server/src/domain/chatRecord.ts'
import { newCustomer } from '../../server/src/domain/customers.ts'
import { toMicros } from '../../server/src/domain/instants.ts'
import { openMigratedDatabase } from '../../server/src/openMigratedDatabase.ts'
import { createSqliteStore } from '../../server/src/store/createSqliteStore.ts'
import type { Store } from '../../server/src/store/Store.ts'
import { agentId } from './crowd.ts'

const licenseId = 1
/** Commits that become one transaction. */
const batch = 1000
const text = 'A sentence of the usual length, as somebody would have typed it.'

/** Makes chats as long as they would be after a year; through the store, as the wire would take its time. */
export async function addEvents(folder: string, chatIds: readonly string[], count: number): Promise<void> {
  await withStore(folder, async (store) => {
    for (const chatId of chatIds) {
      for (let added = 0; added < count; added += batch) {
        const before = await store.readChat(licenseId, chatId)
        if (before === null) throw new Error(`There is no chat ${chatId}`)
        const draft = say(draftOf(before), Math.min(batch, count - added))
        await commit(store, { before, after: draft.record, events: draft.events })
      }
    }
  })
}

/** Closed chats of other customers, with a message each. */
export async function addChats(folder: string, count: number): Promise<void> {
  await withStore(folder, async (store) => {
    for (let added = 0; added < count; added += batch) {
      const size = Math.min(batch, count - added)
      await Promise.all(Array.from({ length: size }, (_, index) => addChat(store, added + index)))
    }
  })
}

async function withStore(folder: string, use: (store: Store) => Promise<void>): Promise<void> {
  const database = await openMigratedDatabase(join(folder, 'parley.db'))
  try {
    await use(createSqliteStore(database))
  } finally {
    database.close()
  }
}

function addChat(store: Store, index: number): Promise<void> {
  const number = String(index).padStart(12, '0')
  const customerId = `00000000-0000-4000-8000-${number}`
  const chatId = `F${number}`
  const now = toMicros(Date.now())
  const access = { groupIds: [0], agentIds: [] }
  const lastThread = nextThread(chatId, null, now, {
    id: `T${number}`,
    openedBy: customerId,
    access,
    properties: {},
    tags: [],
    queuedAt: null,
  })
  const empty: ChatRecord = {
    chat: {
      id: chatId,
      licenseId,
      customerId,
      createdAt: now,
      continuous: true,
      properties: {},
      access,
      members: [newMember('customer', customerId), newMember('agent', agentId(0))],
      followerIds: [],
    },
    lastThread: { ...lastThread, thread: { ...lastThread.thread, active: false } },
    lastInstant: now,
    version: 0,
  }
  const { record, events } = say(draftOf(empty), 1)
  return commit(store, {
    before: null,
    after: record,
    events,
    newCustomer: newCustomer(licenseId, customerId, now),
  })
}

function say(draft: Draft, count: number): Draft {
  const now = toMicros(Date.now())
  const events = []
  let { record } = draft
  for (let index = 0; index < count; index += 1) {
    const said = addEvent({ record, events: [] }, now, {
      authorId: record.chat.customerId,
      customId: `fill-${record.lastThread.eventsCount}`,
      recipients: 'all',
      properties: {},
      content: { type: 'message', text },
    })
    record = said.record
    events.push(...said.events)
  }
  return { record, events }
}

async function commit(
  store: Store,
  change: Pick<ChatCommit, 'before' | 'after' | 'events'> & Partial<ChatCommit>,
): Promise<void> {
  const nothingElse = {
    changedEvents: [],
    customer: null,
    newCustomer: null,
    otherThread: null,
    assigned: null,
  }
  const outcome = await store.commitChat({ ...nothingElse, ...change })
  if (outcome !== 'committed') throw new Error('The database is in use')
}
