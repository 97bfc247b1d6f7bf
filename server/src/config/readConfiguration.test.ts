import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfiguration } from './readConfiguration.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function faultOf(text: string | null): Promise<string> {
  const path = join(folder, 'parley.config.json')
  if (text === null) await rm(path, { force: true })
  else await writeFile(path, text)
  const read = await readConfiguration(path, './my.json')
  return read.ok ? 'no fault' : read.failure.message
}

it('a file that is not there', async () => {
  expect(await faultOf(null)).toBe(
    './my.json: found no such file, expected a readable configuration file (PARLEY_CONFIG)',
  )
})

it('a folder', async () => {
  const read = await readConfiguration(folder, 'folder')
  expect(read).toMatchObject({ failure: { message: expect.stringContaining('found a folder') } })
})

it('invalid JSON is told with line and column', async () => {
  expect(await faultOf('{\n  "licenses": [,]\n}')).toBe(
    './my.json: found a mistake at line 2, column 16, expected valid JSON',
  )
  expect(await faultOf('{ "licenses": [')).toBe(
    './my.json: found a mistake at line 1, column 16, expected valid JSON',
  )
})

it('a fault of the content is told with its path', async () => {
  expect(await faultOf('{"licenses":[{"id":"1","name":"Shop"}]}')).toBe(
    './my.json: licenses[0].id: found "1", expected a whole number from 1',
  )
})

it('a geolocation database counts from the file and has to be there', async () => {
  const file = (name: string) =>
    JSON.stringify({ geolocation_database: name, licenses: [{ id: 1, name: 'Shop' }] })
  expect(await faultOf(file('geo.mmdb'))).toContain('geolocation_database: found "geo.mmdb" (no such file)')
  await writeFile(join(folder, 'here.mmdb'), '')
  expect(await faultOf(file('here.mmdb'))).toBe('no fault')
})

it('a byte order mark does no harm', async () => {
  expect(await faultOf('\uFEFF{"licenses":[{"id":1,"name":"Shop"}]}')).toBe('no fault')
})
