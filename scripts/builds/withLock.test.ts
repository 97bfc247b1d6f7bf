import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from './withLock.mjs'

let folder = ''
let lock = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-lock-'))
  lock = join(folder, 'build.lock')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the build lock', () => {
  it('lets one in at a time, and leaves nothing behind', async () => {
    let inside = 0
    let most = 0
    const enter = () =>
      withLock(lock, async () => {
        inside += 1
        most = Math.max(most, inside)
        await sleep(20)
        inside -= 1
      })
    await Promise.all([enter(), enter(), enter()])
    expect(most).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('is free again when the task fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await withLock(lock, async () => 'in')).toBe('in')
  })

  it('is taken from a process that is no more', async () => {
    // Above the largest process id that Linux gives.
    await writeFile(lock, '99999999 left')
    expect(await withLock(lock, async () => 'in')).toBe('in')
    expect(await readdir(folder)).toEqual([])
  })

  it('is taken from a process that has been silent for long', async () => {
    await writeFile(lock, `${process.pid} left`)
    const longAgo = new Date(Date.now() - 120_000)
    await utimes(lock, longAgo, longAgo)
    expect(await withLock(lock, async () => 'in')).toBe('in')
  })

  it('is taken by one only, when several find the dead owner at once', async () => {
    await writeFile(lock, '99999999 left')
    let inside = 0
    const enter = () =>
      withLock(lock, async () => {
        inside += 1
        const alone = inside === 1
        await sleep(10)
        inside -= 1
        return alone
      })
    expect(await Promise.all(Array.from({ length: 8 }, enter))).toEqual(Array.from({ length: 8 }, () => true))
  })
})
