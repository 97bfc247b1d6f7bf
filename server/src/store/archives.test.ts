import { expect, onTestFinished, test } from 'vitest'
import { addEvent, draftOf } from '../domain/chatChanges.ts'
import { createSqliteStore } from './createSqliteStore.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { openDatabase } from './openDatabase.ts'
import { chatRecord, commitOf, text } from './testing/records.ts'

const everything = {
  licenseId: 1,
  whose: { kind: 'everyone' },
  reader: null,
  from: null,
  until: null,
  agentIds: null,
  groupIds: null,
  properties: [],
  offset: 0,
  limit: 10,
} as const

test('[archives] the migration finds what was said before there was an index', async () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => database.close())
  const before = migrations.filter(({ name }) => name < '0004')
  await migrate(database, before)
  const { sqlite } = database
  const insertThread = `insert into threads values ('T', 'A', 1, 0, 1, '[]', '{}', '{"groupIds":[],"agentIds":[]}',
    '[]', null, null, 1500, null, 1, null, '[]')`
  sqlite
    .prepare(
      `insert into chats values ('A', 1, null, 1, 0, '{}', '{"groupIds":[],"agentIds":[]}', 0, 'T', 1, 1, 1)`,
    )
    .run()
  sqlite.prepare(insertThread).run()
  const insertEvent = sqlite.prepare(
    `insert into events values ('T', ?, 'A', ?, null, null, 'all', ?, '{}', ?)`,
  )
  // More than one batch of the migration.
  for (let position = 1; position <= 1500; position += 1) {
    const content = { type: 'message', text: `word${position}` }
    insertEvent.run(position, position, 'message', JSON.stringify(content))
  }
  await migrate(database)
  const store = createSqliteStore(database)
  for (const word of ['word1', 'word1001', 'word1500']) {
    expect((await store.searchThreads({ ...everything, words: [word] })).rows, word).toEqual([
      { chatId: 'A', threadId: 'T' },
    ])
  }
  expect((await store.searchThreads({ ...everything, words: ['word1501'] })).total).toBe(0)
})

test('[archives] what is deleted is found no more, and the index keeps its integrity', async () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => database.close())
  await migrate(database)
  const store = createSqliteStore(database)
  for (const id of ['A', 'B']) {
    await store.commitChat(commitOf(null, addEvent(draftOf(chatRecord(id)), 2000, text('lena'))))
  }
  const total = async () => (await store.searchThreads({ ...everything, words: ['hello'] })).total
  expect(await total()).toBe(2)
  database.sqlite.prepare(`delete from chats where id = 'A'`).run()
  database.sqlite.exec('vacuum')
  expect(await total()).toBe(1)
  database.sqlite.exec(`insert into event_search (event_search) values ('integrity-check')`)
})

test('[archives] what was just said is found, and what was deleted before it was indexed leaves nothing', async () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => database.close())
  await migrate(database)
  const store = createSqliteStore(database)
  const total = async () => (await store.searchThreads({ ...everything, words: ['hello'] })).total
  const sayIn = (id: string) =>
    store.commitChat(commitOf(null, addEvent(draftOf(chatRecord(id)), 2000, text('lena'))))

  await sayIn('A')
  database.sqlite.prepare(`delete from chats where id = 'A'`).run()
  expect(await total()).toBe(0)
  await sayIn('B')
  expect(await total()).toBe(1)
  // The newest event goes, and the next one must not take its number in the index.
  database.sqlite.prepare(`delete from chats where id = 'B'`).run()
  await sayIn('C')
  expect(await total()).toBe(1)
  database.sqlite.exec(`insert into event_search (event_search) values ('integrity-check')`)
})
