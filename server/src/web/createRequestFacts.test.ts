import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { parseTrustedProxies, trustsNoProxy } from '../config/trustedProxies.ts'
import { createRequestFacts } from './createRequestFacts.ts'

function requestFrom(remoteAddress: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket()
  Object.defineProperties(socket, {
    remoteAddress: { value: remoteAddress },
    localAddress: { value: '::1' },
    localPort: { value: 8080 },
  })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, headers)
  return request
}

const factsFor = (trust: string | null, publicOrigin: string | null = null) =>
  createRequestFacts({
    publicOrigin,
    trustsProxy: (trust === null ? null : parseTrustedProxies(trust)) ?? trustsNoProxy,
  })

describe('the address of the client', () => {
  it.each([
    [null, '203.0.113.1', '198.51.100.1', '203.0.113.1'],
    ['1', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['1', '10.0.0.1', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
    ['2', '10.0.0.1', '192.0.2.66, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['10.0.0.0/8', '::ffff:10.0.0.1', '192.0.2.66, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['10.0.0.0/8', '203.0.113.1', '198.51.100.1', '203.0.113.1'],
    ['1', '10.0.0.1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['1', '10.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['1', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['1', '10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.0/8', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ])('trusting %s, from %s with X-Forwarded-For "%s": %s', (trust, remote, forwarded, address) => {
    const request = requestFrom(remote, { 'x-forwarded-for': forwarded })
    expect(factsFor(trust).clientAddress(request)).toBe(address)
  })
})

describe('the origin of a request', () => {
  const forwarded = { host: 'inner:1', 'x-forwarded-host': 'chat.example.com', 'x-forwarded-proto': 'https' }

  it('believes the headers of a trusted proxy only', () => {
    expect(factsFor('1').requestOrigin(requestFrom('10.0.0.1', forwarded))).toBe('https://chat.example.com')
    expect(factsFor(null).requestOrigin(requestFrom('10.0.0.1', forwarded))).toBe('http://inner:1')
    expect(factsFor('1').isSecure(requestFrom('10.0.0.1', forwarded))).toBe(true)
    expect(factsFor(null).isSecure(requestFrom('10.0.0.1', forwarded))).toBe(false)
  })

  it('falls back to the socket where the host is none', () => {
    expect(factsFor(null).requestOrigin(requestFrom('::1', { host: 'a b' }))).toBe('http://[::1]:8080')
    expect(factsFor(null).requestOrigin(requestFrom('::1', {}))).toBe('http://[::1]:8080')
  })

  it('PARLEY_PUBLIC_URL goes into addresses, and says whether the line is encrypted', () => {
    const facts = factsFor(null, 'https://chat.example.com')
    expect(facts.publicOrigin(requestFrom('::1', { host: 'inner:1' }))).toBe('https://chat.example.com')
    expect(facts.isSecure(requestFrom('::1', {}))).toBe(true)
    expect(factsFor(null).publicOrigin(requestFrom('::1', { host: 'inner:1' }))).toBe('http://inner:1')
  })
})
