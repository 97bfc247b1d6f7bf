import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations } from './migrations/migrations.ts'
import { openDatabase } from './openDatabase.ts'

function file() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-migrate-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'parley.db')
}
const open = (path: string) => {
  const database = openDatabase(path)
  onTestFinished(() => database.close())
  return database
}
const step = (name: string, statement: string): Migration => ({
  name,
  up: async (queries) => void (await sql.raw(statement).execute(queries)),
})
const first = step('0001_first', 'create table one (id integer)')
const second = step('0002_second', 'alter table one add column name text')
const broken: Migration = {
  name: '0003_broken',
  up: async (queries) => {
    await sql`create table half (id integer)`.execute(queries)
    await sql`this is no statement`.execute(queries)
  },
}

test('migrations are numbered and in order', () => {
  const names = migrations.map(({ name }) => name)
  expect(names).toEqual([...names].sort())
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
})

test('each runs once; later ones are added to what is there', async () => {
  const path = file()
  const database = open(path)
  await migrate(database, [first])
  await migrate(database, [first, second])
  await migrate(database, [first, second])
  const columns = database.sqlite.prepare("select name from pragma_table_info('one')").pluck().all()
  expect(columns).toEqual(['id', 'name'])
})

test('one that fails leaves nothing of itself', async () => {
  const database = open(file())
  await expect(migrate(database, [first, second, broken])).rejects.toThrow()
  const tables = database.sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  expect(tables).toEqual(['schema_migrations', 'one'])
  await migrate(database, [first, second])
})

test('a database that a newer version wrote is refused, and the message says so', async () => {
  const database = open(file())
  await migrate(database, [first, second])
  await expect(migrate(database, [first])).rejects.toThrow(
    /has the migration 0002_second, which this version does not know \(its newest is 0001_first\)/,
  )
})

test('a step that another process ran in the meantime is skipped', async () => {
  const path = file()
  const database = open(path)
  const other = open(path)
  let isFirst = true
  const queries = new Proxy(database.queries, {
    get(target, member) {
      if (member === 'transaction' && isFirst) {
        isFirst = false
        other.sqlite.exec(
          "create table one (id integer); insert into schema_migrations values ('0001_first')",
        )
      }
      const value: unknown = Reflect.get(target, member, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  await migrate({ ...database, queries }, [first, second])
  const names = database.sqlite.prepare('select name from schema_migrations order by name').pluck().all()
  expect(names).toEqual(['0001_first', '0002_second'])
})
