import { expect, it } from 'vitest'
import { parseConfiguration } from '../config/parseConfiguration.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

const hashed = async (password: string) => ({
  password: { kind: 'hash', value: await hashPassword(password) } as const,
})

it('a hash proves its password and no other, and two hashes of one password differ', async () => {
  const account = await hashed('correct horse')
  expect(await verifyPassword(account, 'correct horse')).toBe(true)
  expect(await verifyPassword(account, 'correct horsf')).toBe(false)
  expect((await hashed('correct horse')).password.value).not.toBe(account.password.value)
})

it('the configuration accepts what hashPassword makes', async () => {
  const { password } = await hashed('x')
  const agent = { id: 'a@example.com', name: 'A', password_hash: password.value }
  expect(parseConfiguration({ licenses: [{ id: 1, name: 'Shop', agents: [agent] }] })).toMatchObject({
    ok: true,
  })
})

it('a plain demo password proves itself', async () => {
  const account = { password: { kind: 'plain', value: 'demo' } as const }
  expect(await verifyPassword(account, 'demo')).toBe(true)
  expect(await verifyPassword(account, 'Demo')).toBe(false)
})

it('no account and an account without a password never let anybody in', async () => {
  expect(await verifyPassword(null, '')).toBe(false)
  expect(await verifyPassword({ password: null }, '')).toBe(false)
})

it('an unknown account takes as long as a known one', async () => {
  const account = await hashed('demo')
  const time = async (known: typeof account | null) => {
    const startedAt = performance.now()
    await verifyPassword(known, 'guess')
    return performance.now() - startedAt
  }
  const shortest = async (known: typeof account | null) =>
    Math.min(...[await time(known), await time(known), await time(known)])
  const ratio = (await shortest(null)) / (await shortest(account))
  // Both cost one scrypt; without it the unknown one would be hundreds of times faster.
  expect(ratio).toBeGreaterThan(0.2)
  expect(ratio).toBeLessThan(5)
})

it('a password reads the same however its accents are composed', async () => {
  expect(await verifyPassword(await hashed('caf\u00e9'), 'cafe\u0301')).toBe(true)
})
