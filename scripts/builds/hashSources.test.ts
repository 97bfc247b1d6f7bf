import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashSources } from './hashSources.mjs'

let root = ''
const hash = () => hashSources(root, ['src', 'package.json', 'not-there'])

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'parley-sources-'))
  await mkdir(join(root, 'src/inner'), { recursive: true })
  await writeFile(join(root, 'src/inner/a.ts'), 'one')
  await writeFile(join(root, 'package.json'), '{}')
})

afterEach(() => rm(root, { recursive: true, force: true }))

describe('builds are stamped by content', () => {
  it('a touched file does not make a build stale', async () => {
    const before = await hash()
    await utimes(join(root, 'src/inner/a.ts'), new Date(), new Date())
    expect(await hash()).toBe(before)
  })

  it('a test, an output and an installed package do not make a build stale', async () => {
    const before = await hash()
    await writeFile(join(root, 'src/inner/a.test.ts'), 'test')
    for (const folder of ['dist', 'node_modules']) {
      await mkdir(join(root, 'src', folder))
      await writeFile(join(root, 'src', folder, 'x.js'), 'x')
    }
    expect(await hash()).toBe(before)
  })

  it.each([
    ['changed', () => writeFile(join(root, 'src/inner/a.ts'), 'two')],
    ['new', () => writeFile(join(root, 'src/b.ts'), '')],
    ['missing', () => rm(join(root, 'src/inner/a.ts'))],
    ['of the configuration', () => writeFile(join(root, 'package.json'), '{ }')],
  ])('a file that is %s makes it stale', async (_what, change) => {
    const before = await hash()
    await change()
    expect(await hash()).not.toBe(before)
  })
})
