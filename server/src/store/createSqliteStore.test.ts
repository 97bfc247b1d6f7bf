import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addEvent, draftOf } from '../domain/chatChanges.ts'
import { createSqliteStore } from './createSqliteStore.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './openDatabase.ts'
import { chatRecord, commitOf } from './testing/records.ts'
import { storeContract } from './testing/storeContract.ts'

async function openInFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
  const path = join(folder, 'parley.db')
  const start = async () => {
    const database = openDatabase(path)
    await migrate(database)
    return database
  }
  let database = await start()
  onTestFinished(() => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    path,
    database,
    store: createSqliteStore(database),
    reopen: async () => {
      database.close()
      database = await start()
      return createSqliteStore(database)
    },
  }
}

storeContract('SQLite', openInFolder)

test('a write that fails takes none of those written together with it', async () => {
  const { store } = await openInFolder()
  const first = chatRecord('A')
  const good = commitOf(null, draftOf(first))
  const event = addEvent(draftOf(chatRecord('B')), 2000, {
    authorId: 'x',
    customId: null,
    recipients: 'all',
    properties: {},
    content: { type: 'message', text: 'x' },
  })
  const bad = { ...commitOf(null, event), events: [...event.events, ...event.events] }
  const outcomes = await Promise.allSettled([store.commitChat(good), store.commitChat(bad)])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await store.readChat(1, 'A')).not.toBeNull()
  expect(await store.readChat(1, 'B')).toBeNull()
})

test('what was answered is on the disk when the process is killed', async () => {
  const { path, store } = await openInFolder()
  const written = await store.commitChat(commitOf(null, draftOf(chatRecord('A'))))
  expect(written).toBe('committed')
  // Another process sees it without this one closing anything.
  const script = `const Database = require('better-sqlite3'); const db = new Database(process.argv[1]);
    process.stdout.write(String(db.prepare('select count(*) from chats').pluck().get()))`
  expect(execFileSync(process.execPath, ['-e', script, path]).toString()).toBe('1')
})

test('another process may write beside the server', async () => {
  const { path, database, store } = await openInFolder()
  const other = openDatabase(path)
  onTestFinished(() => other.close())
  await migrate(other)
  await createSqliteStore(other).saveRoutingStatus(1, 'smith', 'accepting_chats')
  await store.commitChat(commitOf(null, draftOf(chatRecord('A'))))
  expect(await createSqliteStore(other).readChat(1, 'A')).not.toBeNull()
  expect(database.sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(database.sqlite.pragma('synchronous', { simple: true })).toBe(2)
  expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('what another process has written is seen, although the chat was read before', async () => {
  const { path, store } = await openInFolder()
  await store.commitChat(commitOf(null, draftOf(chatRecord('A'))))
  const before = await store.readChat(1, 'A')
  expect(before?.chat.continuous).toBe(true)

  const other = openDatabase(path)
  onTestFinished(() => other.close())
  const changed = { ...chatRecord('A', { continuous: false }) }
  await createSqliteStore(other).commitChat(commitOf(before, draftOf(changed)))
  expect((await store.readChat(1, 'A'))?.chat.continuous).toBe(false)
  expect(await store.commitChat(commitOf(before, draftOf(chatRecord('A'))))).toBe('conflict')
})

test('a chat that was read before is gone once it is erased', async () => {
  const { store } = await openInFolder()
  await store.commitChat(commitOf(null, draftOf(chatRecord('A'))))
  expect(await store.readChat(1, 'A')).not.toBeNull()
  await store.eraseCustomer(1, 'customer of A')
  expect(await store.readChat(1, 'A')).toBeNull()
})
