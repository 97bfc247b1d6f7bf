import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSecrets } from './openSecrets.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-secret-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function keyOf(dataFolder: string): Promise<string> {
  const opened = await openSecrets(dataFolder)
  if (!opened.ok) throw new Error(opened.failure.message)
  return opened.value.key('customer access token').toString('hex')
}

it('makes the data folder and the secret, for the owner only, and reads it again', async () => {
  const data = join(folder, 'deep', 'data')
  const first = await keyOf(data)
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect((await stat(join(data, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await keyOf(data)).toBe(first)
})

it('many processes that start at once get one secret and leave no drafts', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => keyOf(folder)))
  expect(new Set(keys).size).toBe(1)
  expect(await readdir(folder)).toEqual(['secret'])
})

it('a damaged secret stops the start with one line', async () => {
  await writeFile(join(folder, 'secret'), 'abc')
  expect(await openSecrets(folder)).toMatchObject({
    ok: false,
    failure: {
      message: expect.stringMatching(/secret: found 1 bytes, expected a secret of 32 bytes in hex$/),
    },
  })
})

it('a data folder that is a file stops the start with one line', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  expect(await openSecrets(file)).toMatchObject({
    ok: false,
    failure: {
      message: expect.stringMatching(/^PARLEY_DATA: found .* expected a folder that can be written$/),
    },
  })
})
