import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../config/parseConfiguration.ts'
import { permittedScopes } from './agentScopes.ts'
import { createAuth } from './createAuth.ts'
import { createTokenSigner } from './createTokenSigner.ts'
import { createSecrets } from './openSecrets.ts'

const customerId = '4c4cf3ba-66ab-4ac5-9bd5-d4bd44509f3b'

function setUp({ master = Buffer.alloc(32, 1), permission = 'administrator' } = {}) {
  const parsed = parseConfiguration({
    limits: { token_ttl_ms: 60_000 },
    licenses: [
      { id: 1, name: 'One', agents: [{ id: 'a@example.com', name: 'A', permission }] },
      { id: 2, name: 'Two', agents: [{ id: 'b@example.com', name: 'B' }] },
    ],
  })
  if (!parsed.ok) throw new Error('The configuration of the test is wrong')
  const { limits, licenses } = parsed.value
  const time = { now: 1_000_000 }
  const secrets = createSecrets(master)
  const auth = createAuth({
    secrets,
    licenses: new Map(licenses.map((license) => [license.id, license])),
    limits,
    region: 'dal',
    clock: { now: () => time.now, after: () => () => undefined },
  })
  return { auth, time, secrets }
}

describe('customer tokens', () => {
  it('carry the region before them and say license, customer and end', async () => {
    const { auth } = setUp()
    const { token, expiresInSeconds } = auth.issueCustomerToken(1, customerId)
    expect(token).toMatch(/^dal:[\w-]+\.[\w-]+$/)
    expect(expiresInSeconds).toBe(60)
    const expected = { ok: true, value: { licenseId: 1, customerId, expiresAt: 1_060_000 } }
    expect(await auth.verifyCustomerToken(token)).toEqual(expected)
    expect(await auth.verifyCustomerToken(`Bearer ${token}`)).toEqual(expected)
  })

  it('end', async () => {
    const { auth, time } = setUp()
    const { token } = auth.issueCustomerToken(1, customerId)
    time.now += 59_999
    expect(await auth.verifyCustomerToken(token)).toMatchObject({ ok: true })
    time.now += 1
    expect(await auth.verifyCustomerToken(token)).toEqual({ ok: false, failure: 'expired' })
  })

  it('are invalid when a character was changed, when another server made them, when they are no tokens', async () => {
    const { auth } = setUp()
    const { token } = auth.issueCustomerToken(1, customerId)
    const foreign = setUp({ master: Buffer.alloc(32, 2) }).auth.issueCustomerToken(1, customerId).token
    const changed = token.replace(/.(?=\.)/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const text of [
      changed,
      foreign,
      token.slice(0, -2),
      '',
      'dal:',
      'dal:e30.e30',
      'x'.repeat(100_000),
    ]) {
      expect(await auth.verifyCustomerToken(text)).toEqual({ ok: false, failure: 'invalid' })
    }
  })

  it('are invalid for a license that is not configured any more', async () => {
    const { auth } = setUp()
    const { token } = auth.issueCustomerToken(3, customerId)
    expect(await auth.verifyCustomerToken(token)).toEqual({ ok: false, failure: 'invalid' })
  })
})

describe('agent tokens', () => {
  it('are not customer tokens, and customer tokens are not agent tokens', async () => {
    const { auth } = setUp()
    const agent = auth.issueAgentToken(1, 'a@example.com', null, 60_000).token
    const customer = auth.issueCustomerToken(1, customerId).token
    expect(await auth.verifyCustomerToken(agent)).toEqual({ ok: false, failure: 'invalid' })
    expect(await auth.verifyAgentToken(customer)).toEqual({ ok: false, failure: 'invalid' })
  })

  it('have all scopes of the permission where none are named', async () => {
    const { auth } = setUp()
    const { token } = auth.issueAgentToken(1, 'a@example.com', null, 60_000)
    expect(await auth.verifyAgentToken(token)).toMatchObject({
      ok: true,
      value: { licenseId: 1, agentId: 'a@example.com', scopes: permittedScopes('administrator') },
    })
  })

  it('lose the scopes that the permission does not give today', async () => {
    const { auth } = setUp()
    const { token } = auth.issueAgentToken(1, 'a@example.com', ['agents--all:rw', 'chats--my:rw'], 60_000)
    const before = await auth.verifyAgentToken(token)
    expect(before.ok && before.value.scopes).toEqual(new Set(['agents--all:rw', 'chats--my:rw']))
    const after = await setUp({ permission: 'normal' }).auth.verifyAgentToken(token)
    expect(after.ok && after.value.scopes).toEqual(new Set(['chats--my:rw']))
  })

  it('live no longer than limits.token_ttl_ms', async () => {
    const { auth, time } = setUp()
    const { token, expiresInSeconds } = auth.issueAgentToken(1, 'a@example.com', null, 3_600_000)
    expect(expiresInSeconds).toBe(60)
    time.now += 60_000
    expect(await auth.verifyAgentToken(token)).toEqual({ ok: false, failure: 'expired' })
  })

  it('are invalid for an agent of another license or of none', async () => {
    const { auth } = setUp()
    for (const [licenseId, agentId] of [
      [2, 'a@example.com'],
      [1, 'gone@example.com'],
    ] as const) {
      const { token } = auth.issueAgentToken(licenseId, agentId, null, 60_000)
      expect(await auth.verifyAgentToken(token)).toEqual({ ok: false, failure: 'invalid' })
    }
  })
})

it('what is signed for one purpose does not open for another', () => {
  const { secrets } = setUp()
  const token = createTokenSigner(secrets.key('customer refresh token'), '').sign({ f: 1 })
  expect(createTokenSigner(secrets.key('agent refresh token'), '').open(token)).toBeNull()
  expect(createTokenSigner(secrets.key('customer refresh token'), '').open(token)).toEqual({ f: 1 })
})

it('the agent id that customers see is 32 hex digits, keyed with the secret of the data folder', () => {
  const id = setUp().auth.publicAgentId('a@example.com')
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(setUp().auth.publicAgentId('a@example.com')).toBe(id)
  expect(setUp({ master: Buffer.alloc(32, 2) }).auth.publicAgentId('a@example.com')).not.toBe(id)
})

it('a normal agent may have the scopes of the role, an administrator all', () => {
  expect(permittedScopes('normal').has('chats--all:rw')).toBe(false)
  expect(permittedScopes('administrator').has('chats--all:rw')).toBe(true)
  for (const scope of permittedScopes('normal')) expect(permittedScopes('administrator')).toContain(scope)
})
