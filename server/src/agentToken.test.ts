import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAgentToken } from './agentToken.ts'
import { permittedScopes } from './auth/agentScopes.ts'
import { createAuth } from './auth/createAuth.ts'
import { openSecrets } from './auth/openSecrets.ts'
import { parseConfiguration } from './config/parseConfiguration.ts'
import { systemClock } from './platform/systemClock.ts'

const config = {
  limits: { token_ttl_ms: 60_000 },
  licenses: [
    { id: 1, name: 'One', agents: [{ id: 'admin@example.com', name: 'A', permission: 'administrator' }] },
    { id: 2, name: 'Two', agents: [{ id: 'normal@example.com', name: 'B' }] },
  ],
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-agent-token-'))
  await writeFile(join(folder, 'my.json'), JSON.stringify(config))
})
afterAll(() => rm(folder, { recursive: true }))

const make = (...args: string[]) =>
  makeAgentToken(args, { PARLEY_DATA: join(folder, 'data'), PARLEY_CONFIG: join(folder, 'my.json') })

/** As a server on the same data folder sees the token. */
async function grantOf(...args: string[]) {
  const made = await make(...args)
  const secrets = await openSecrets(join(folder, 'data'))
  const parsed = parseConfiguration(config)
  if (!made.ok || !secrets.ok || !parsed.ok) throw new Error('No token')
  const { licenses, limits } = parsed.value
  const auth = createAuth({
    secrets: secrets.value,
    licenses: new Map(licenses.map((license) => [license.id, license])),
    limits,
    region: 'dal',
    clock: systemClock,
  })
  const verified = await auth.verifyAgentToken(made.value)
  return verified.ok ? verified.value : null
}

describe('the token', () => {
  it('is the agent’s, of the agent’s own license, with all scopes of the permission', async () => {
    expect(await grantOf('admin@example.com')).toMatchObject({
      licenseId: 1,
      agentId: 'admin@example.com',
      scopes: permittedScopes('administrator'),
    })
    expect(await grantOf('normal@example.com')).toMatchObject({
      licenseId: 2,
      scopes: permittedScopes('normal'),
    })
  })

  it('has only the scopes that are asked for', async () => {
    const grant = await grantOf(
      'admin@example.com',
      '--license',
      '1',
      '--scopes',
      'chats--my:rw, customers:ro',
    )
    expect(grant?.scopes).toEqual(new Set(['chats--my:rw', 'customers:ro']))
  })

  it('lives as long as limits.token_ttl_ms says', async () => {
    const leftMs = ((await grantOf('admin@example.com'))?.expiresAt ?? 0) - Date.now()
    expect(leftMs).toBeGreaterThan(30_000)
    expect(leftMs).toBeLessThanOrEqual(60_000)
  })
})

describe('wrong arguments are told in one line', () => {
  it.each([
    [[], 'agent id: found 0 of them, expected one. Usage: agent-token <agent id>'],
    [['a@example.com', 'b@example.com'], 'agent id: found 2 of them, expected one'],
    [['nobody@example.com'], 'agent id: found "nobody@example.com", expected an agent of the configuration'],
    [['admin@example.com', '--license', '2'], 'expected an agent of license 2'],
    [['admin@example.com', '--license', 'one'], '--license: found "one", expected the number of a license'],
    [['normal@example.com', '--scopes', 'chats--all:rw'], '--scopes: found "chats--all:rw", expected scopes'],
    [['admin@example.com', '--scopes', 'invented'], '--scopes: found "invented"'],
    [['admin@example.com', '--what'], "Unknown option '--what'"],
  ])('%j', async (args, line) => {
    const made = await make(...args)
    expect(made).toMatchObject({ ok: false, failure: { message: expect.stringContaining(line) } })
    expect(made.ok ? '' : made.failure.message).not.toContain('\n')
  })

  it('and so are a wrong environment and a wrong configuration', async () => {
    expect(await makeAgentToken(['a@example.com'], { PORT: 'x' })).toMatchObject({
      failure: { message: expect.stringContaining('PORT: found "x"') },
    })
    expect(await makeAgentToken(['a@example.com'], { PARLEY_CONFIG: '/nowhere.json' })).toMatchObject({
      failure: { message: expect.stringContaining('/nowhere.json: found no such file') },
    })
  })
})
