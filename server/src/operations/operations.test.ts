import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../rtm/testing/chatV31.ts'
import { say } from '../rtm/testing/openChat.ts'
import { startApi, type TestApi } from '../web/api/testing/startApi.ts'
import { backup } from './backup.ts'
import { eraseCustomer } from './eraseCustomer.ts'
import { restore } from './restore.ts'
import { findServer } from './serverMark.ts'

let folder: string
let api: TestApi | null = null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-operations-'))
})
afterEach(async () => {
  await api?.stop()
  api = null
  await rm(folder, { recursive: true })
})

const variablesOf = (dataFolder: string) => ({ PARLEY_DATA: dataFolder })

/** A customer with a chat in which a file was sent. */
async function chat(server: TestApi) {
  const visitor = server.visitor()
  const thread = { events: [say('keep this')] }
  const started = await server.call('3.2', visitor, 'start_chat', { continuous: true, chat: { thread } })
  const inChat = { chat_id: String(started['chat_id']) }
  const file = { bytes: Buffer.from('so it was said'), name: 'notes.txt' }
  const { body } = await server.postForm('/v3.2/customer/action/upload_file?license_id=1', visitor.token, {
    file,
  })
  const url = String(body['url'])
  await server.call('3.2', visitor, 'send_event', { ...inChat, event: { type: 'file', url } })
  return { visitor, inChat, url }
}

describe('backup and restore', () => {
  it('bring everything back as it was: chats, files, and who people are', async () => {
    api = await startApi()
    const { visitor, inChat, url } = await chat(api)
    const file = join(folder, 'parley.backup')
    const written = await backup([file], variablesOf(api.dataFolder))
    expect(written).toEqual({
      ok: true,
      value: expect.stringMatching(/^Wrote .*parley\.backup \(1 files, \d+ bytes\)$/),
    })
    await api.call('3.2', visitor, 'send_event', { ...inChat, event: say('after the backup') })
    const running = await restore([file], variablesOf(api.dataFolder))
    expect(running).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/^A server works on/) },
    })

    const target = join(folder, 'data')
    expect(await restore([file], variablesOf(target))).toMatchObject({ ok: true })
    const restored = await startApi({ dataFolder: target })
    try {
      const { chat: found } = { chat: await restored.call('3.2', visitor, 'get_chat', inChat) }
      const texts = Object(at(found, 'thread.events')).map(
        (event: { text?: string; name?: string }) => event.text ?? event.name,
      )
      expect(texts).toContain('keep this')
      expect(texts).toContain('notes.txt')
      expect(texts).not.toContain('after the backup')
      const answer = await fetch(restored.origin + new URL(url).pathname)
      expect(await answer.text()).toBe('so it was said')
    } finally {
      await restored.stop()
    }
  })

  it('what was in the folder is kept beside it', async () => {
    api = await startApi()
    await chat(api)
    const file = join(folder, 'parley.backup')
    await backup([file], variablesOf(api.dataFolder))
    const target = join(folder, 'data')
    await restore([file], variablesOf(target))
    await writeFile(join(target, 'mine.txt'), 'x')
    expect(await restore([file], variablesOf(target))).toMatchObject({ ok: true })
    const kept = (await readdir(folder)).find((name) => name.startsWith('data.before-')) ?? ''
    expect(await readdir(join(folder, kept))).toContain('mine.txt')
    expect(await readdir(target)).not.toContain('mine.txt')
  })

  it('refuse what is no backup, a newer one, and no file at all, and change nothing', async () => {
    api = await startApi()
    const file = join(folder, 'parley.backup')
    await backup([file], variablesOf(api.dataFolder))
    const newer = join(folder, 'newer.backup')
    await copyFile(file, newer)
    const sqlite = new SqliteConnection(newer)
    sqlite.exec("insert into schema_migrations (name) values ('9999_future')")
    sqlite.close()
    const text = join(folder, 'text')
    await writeFile(text, 'no database at all, but long enough to be looked at as one')
    const target = join(folder, 'data')
    for (const source of [newer, text, join(folder, 'missing')]) {
      const outcome = await restore([source], variablesOf(target)).catch((error: Error) => error.message)
      expect(outcome).not.toMatchObject({ ok: true })
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('data'))).toEqual(['data'])
    expect(await readdir(target)).toEqual([])
    expect(await backup([], variablesOf(target))).toMatchObject({ ok: false })
    expect(await backup([file], variablesOf(target))).toMatchObject({ ok: false })
  })
})

describe('erase-customer', () => {
  it('beside a running server: chats, files and connections are gone, others stay', async () => {
    api = await startApi()
    const { visitor, url } = await chat(api)
    const other = await chat(api)
    const socket = await api.customerSocket('3.2', visitor)
    const args = [visitor.customerId, '--license', '1']
    expect(await eraseCustomer(args, variablesOf(api.dataFolder))).toEqual({
      ok: true,
      value: 'The running server has erased the customer',
    })
    expect((await socket.push('customer_disconnected')).payload).toMatchObject({
      reason: 'access_token_expired',
    })
    expect((await fetch(url)).status).toBe(404)
    expect((await fetch(other.url)).status).toBe(200)
    expect(await api.call('3.2', other.visitor, 'get_chat', other.inChat)).toMatchObject({
      id: other.inChat.chat_id,
    })
    const archives = await api.agentCall('get_archives', { filters: { query: 'keep' } })
    expect(at(archives, 'pagination.total')).toBe(1)
  })

  it('without a server: the same', async () => {
    const target = join(folder, 'data')
    const first = await startApi({ dataFolder: target })
    const { visitor } = await chat(first)
    expect(await findServer(target)).toBe(process.pid)
    await first.close()
    expect(await findServer(target)).toBeNull()
    expect(await eraseCustomer([visitor.customerId], variablesOf(target))).toEqual({
      ok: true,
      value: 'Erased the customer: 1 chats, 1 files',
    })
    expect(await eraseCustomer([visitor.customerId], variablesOf(target))).toEqual({
      ok: true,
      value: 'Nothing was known of this customer',
    })
    expect((await readdir(join(target, 'files'))).filter((name) => name !== 'incoming')).toEqual([])
    expect(await eraseCustomer([], variablesOf(target))).toMatchObject({ ok: false })
    await first.stop()
  })
})
