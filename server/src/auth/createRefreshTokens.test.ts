import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemIds } from '../platform/systemIds.ts'
import { migrate } from '../store/migrate.ts'
import { type Database, openDatabase } from '../store/openDatabase.ts'
import { createRefreshStore } from './createRefreshStore.ts'
import { createRefreshTokens } from './createRefreshTokens.ts'
import { createSecrets } from './openSecrets.ts'

const owner = { licenseId: 1, subject: 'visitor' }
const ttlMs = 1000

let database: Database
let time: { now: number }
beforeEach(async () => {
  database = openDatabase(':memory:')
  await migrate(database)
  time = { now: 0 }
})
afterEach(() => database.close())

function tokens({
  kind = 'customer',
  writtenFromTheStart = false,
}: {
  kind?: 'agent' | 'customer'
  writtenFromTheStart?: boolean
} = {}) {
  return createRefreshTokens({
    kind,
    ttlMs,
    secrets: createSecrets(Buffer.alloc(32, 1)),
    store: createRefreshStore(database),
    ids: systemIds,
    clock: { now: () => time.now, after: () => () => undefined },
    writtenFromTheStart,
  })
}

const rows = () => database.sqlite.prepare('select * from refresh_families').all()

describe('rotation', () => {
  it('every use gives the owner and another token', async () => {
    const { issue, rotate } = tokens()
    const first = await issue(owner)
    const second = await rotate(first)
    const third = await rotate(second?.token ?? '')
    expect(second?.owner).toEqual(owner)
    expect(third?.owner).toEqual(owner)
    expect(new Set([first, second?.token, third?.token]).size).toBe(3)
  })

  it('a lost answer locks nobody out: the one before is good until the newest was used', async () => {
    const { issue, rotate } = tokens()
    const first = await issue(owner)
    await rotate(first)
    const again = await rotate(first)
    expect(again?.owner).toEqual(owner)
    const newest = await rotate(again?.token ?? '')
    expect(newest).not.toBeNull()
    expect(await rotate(first)).toBeNull()
    expect(await rotate(again?.token ?? '')).not.toBeNull()
  })

  it('two tabs that ask at once both go on', async () => {
    const { issue, rotate } = tokens()
    const first = await issue(owner)
    const [left, right] = await Promise.all([rotate(first), rotate(first)])
    expect(left?.token).toBe(right?.token)
    expect(await rotate(left?.token ?? '')).not.toBeNull()
  })

  it('an older generation is refused, after a restart too', async () => {
    const first = await tokens().issue(owner)
    const second = await tokens().rotate(first)
    await tokens().rotate(second?.token ?? '')
    expect(await tokens().rotate(first)).toBeNull()
  })

  it('a token of another license stays unused', async () => {
    const { issue, rotate } = tokens()
    const first = await issue(owner)
    expect(await rotate(first, 2)).toBeNull()
    expect(rows()).toEqual([])
    expect(await rotate(first, 1)).not.toBeNull()
  })

  it('a token ends, and each use begins its life anew', async () => {
    const { issue, rotate } = tokens()
    const first = await issue(owner)
    time.now = 900
    const second = await rotate(first)
    time.now = 1100
    expect(await rotate(first)).toBeNull()
    expect(await rotate(second?.token ?? '')).not.toBeNull()
  })

  it('what we did not sign is refused', async () => {
    const { rotate } = tokens()
    const agents = tokens({ kind: 'agent', writtenFromTheStart: true })
    for (const token of ['', 'abc', 'e30.e30', await agents.issue(owner)])
      expect(await rotate(token)).toBeNull()
  })
})

describe('what is written down', () => {
  it('nothing before the first use, where the family is not written from the start', async () => {
    const { issue, rotate } = tokens()
    const first = await issue(owner)
    expect(rows()).toEqual([])
    await rotate(first)
    expect(rows()).toHaveLength(1)
  })

  it('no token', async () => {
    const { issue, rotate } = tokens()
    const renewed = await rotate(await issue(owner))
    expect(JSON.stringify(rows())).not.toContain(renewed?.token)
  })

  it('families that have ended are forgotten', async () => {
    const { issue, rotate } = tokens()
    await rotate(await issue(owner))
    await createRefreshStore(database).prune(1000)
    expect(rows()).toHaveLength(1)
    await createRefreshStore(database).prune(1001)
    expect(rows()).toEqual([])
  })
})

describe('revocation', () => {
  it('ends a family that is written from the start, its first token too', async () => {
    const { issue, rotate, revoke } = tokens({ kind: 'agent', writtenFromTheStart: true })
    const first = await issue(owner)
    const second = await rotate(first)
    await revoke(second?.token ?? '')
    expect(await rotate(second?.token ?? '')).toBeNull()
    expect(await rotate(first)).toBeNull()
  })
})
