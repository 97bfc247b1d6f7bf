import { describe, expect, it } from 'vitest'
import { readEnvironment } from './readEnvironment.ts'

const root = '/srv/parley'

function read(variables: Record<string, string>) {
  const result = readEnvironment(variables, root)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

it('defaults, with paths that count from the project root', () => {
  expect(read({})).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    dataFolder: '/srv/parley/data',
    configPath: '/srv/parley/parley.config.json',
    publicOrigin: null,
    region: 'dal',
    logLevel: 'info',
  })
})

it('an empty variable counts as unset', () => {
  expect(read({ PORT: '', PARLEY_PUBLIC_URL: ' ', DATABASE_URL: '' })).toMatchObject({ port: 8080 })
})

it('PARLEY_PUBLIC_URL becomes an origin without a slash at its end', () => {
  expect(read({ PARLEY_PUBLIC_URL: 'https://chat.example.com/' }).publicOrigin).toBe(
    'https://chat.example.com',
  )
})

describe('a wrong value is told in one line that names the variable, what was found and what was expected', () => {
  it.each([
    [{ HOST: 'a b' }, 'HOST: found "a b", expected an address or a host name'],
    [{ PORT: 'http' }, 'PORT: found "http", expected a whole number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT: found "65536", expected a whole number from 0 to 65535'],
    [
      { PARLEY_PUBLIC_URL: 'chat.example.com' },
      'PARLEY_PUBLIC_URL: found "chat.example.com", expected an origin',
    ],
    [
      { PARLEY_PUBLIC_URL: 'https://example.com/chat' },
      'PARLEY_PUBLIC_URL: found "https://example.com/chat"',
    ],
    [{ PARLEY_PUBLIC_URL: 'ws://example.com' }, 'PARLEY_PUBLIC_URL: found "ws://example.com"'],
    [{ PARLEY_REGION: 'ams' }, 'PARLEY_REGION: found "ams", expected "dal" or "fra"'],
    [{ PARLEY_TRUST_PROXY: 'yes' }, 'PARLEY_TRUST_PROXY: found "yes", expected a count of proxies'],
    [{ PARLEY_TRUST_PROXY: '10.0.0.0/40' }, 'PARLEY_TRUST_PROXY: found "10.0.0.0/40"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: found "loud", expected one of fatal, error'],
    [{ DATABASE_URL: 'postgres://u:secret@h/d' }, 'DATABASE_URL: found a value, expected none'],
    [{ NATS_URL: 'nats://h' }, 'NATS_URL: found a value, expected none'],
  ])('%j', (variables, message) => {
    const result = readEnvironment(variables, root)
    expect(result).toMatchObject({ ok: false, failure: { message: expect.stringContaining(message) } })
    expect(JSON.stringify(result)).not.toContain('secret')
  })
})

describe('PARLEY_TRUST_PROXY', () => {
  it.each([
    ['2', ['203.0.113.9', 0], true],
    ['2', ['203.0.113.9', 1], true],
    ['2', ['203.0.113.9', 2], false],
    ['0', ['127.0.0.1', 0], false],
    ['10.0.0.0/8, 192.0.2.7', ['10.9.8.7', 3], true],
    ['10.0.0.0/8, 192.0.2.7', ['192.0.2.7', 0], true],
    ['10.0.0.0/8, 192.0.2.7', ['192.0.2.8', 0], false],
    ['10.0.0.0/8', ['::ffff:10.1.2.3', 0], true],
    ['loopback', ['::1', 0], true],
    ['fd00::/8', ['fd12::1', 0], true],
    ['fd00::/8', ['not an address', 0], false],
  ] as const)('%s trusts %j: %s', (text, [address, hop], trusted) => {
    expect(read({ PARLEY_TRUST_PROXY: text }).trustsProxy(address, hop)).toBe(trusted)
  })
  it('unset trusts nobody', () => {
    expect(read({}).trustsProxy('127.0.0.1', 0)).toBe(false)
  })
})
