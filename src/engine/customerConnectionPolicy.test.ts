import { describe, expect, it } from 'vitest'
import { customerDisconnectReasons, customerErrors } from '../protocol/errors.ts'
import { defaultBlockMs, judgeDisconnect, judgeLogin } from './customerConnectionPolicy.ts'
import { readDisconnect } from './translate/customer_v3_2/readDisconnect.ts'

const missed = () => true
const notMissed = () => false

function judge(reason: string, data: object = {}, isWanted = notMissed) {
  const disconnect = readDisconnect('customer_disconnected', { reason, data })
  if (disconnect === null) throw new Error('The push was not read')
  return judgeDisconnect(disconnect, isWanted).verdict
}

const stop = { kind: 'stop', mayResume: false }

describe('customer_disconnected', () => {
  const expected = {
    access_token_expired: { kind: 'freshToken' },
    connection_timeout: { kind: 'retry' },
    customer_banned: stop,
    customer_temporarily_blocked: { kind: 'retryAfter', delayMs: defaultBlockMs },
    inactivity_timeout: { kind: 'pause' },
    internal_error: { kind: 'retry' },
    license_expired: stop,
    license_not_found: stop,
    misdirected_connection: stop,
    product_version_changed: stop,
    service_temporarily_unavailable: { kind: 'retry' },
    too_many_connections: { kind: 'stop', mayResume: true },
    too_many_unauthorized_connections: { kind: 'retry' },
    unsupported_version: stop,
  } as const

  it.each(customerDisconnectReasons)('%s', (reason) => {
    expect(judge(reason)).toEqual(expected[reason])
  })

  it('names the region to go to', () => {
    expect(judge('misdirected_connection', { region: 'fra' })).toEqual({ kind: 'otherRegion', region: 'fra' })
  })

  it('a block lasts as long as the server says, in seconds', () => {
    expect(judge('customer_temporarily_blocked', { timeout: 90 })).toEqual({
      kind: 'retryAfter',
      delayMs: 90_000,
    })
    expect(judge('customer_temporarily_blocked', { timeout: -1 })).toEqual({
      kind: 'retryAfter',
      delayMs: defaultBlockMs,
    })
  })

  it('inactivity does not end a connection that the visitor would miss', () => {
    expect(judge('inactivity_timeout', {}, missed)).toEqual({ kind: 'retry' })
  })

  it('a reason of a later version is tried again', () => {
    expect(judge('moon_phase')).toEqual({ kind: 'retry' })
    expect(judge('toString')).toEqual({ kind: 'retry' })
  })

  it('other pushes are none of its business', () => {
    expect(readDisconnect('incoming_event', { reason: 'customer_banned' })).toBeNull()
  })
})

describe('a refused login', () => {
  const types = Object.keys(customerErrors)
  const expected: Record<string, unknown> = {
    authentication: { kind: 'freshToken' },
    misdirected_request: { kind: 'otherRegion', region: 'fra' },
    users_limit_reached: { kind: 'stop', mayResume: true },
    authorization: stop,
    customer_banned: stop,
    customer_session_fields_limit_reached: stop,
    group_not_found: stop,
    license_expired: stop,
    license_not_found: stop,
    not_allowed: stop,
    not_found: stop,
    unsupported_version: stop,
    validation: stop,
    wrong_product_version: stop,
  }

  it.each([...types, 'of_a_later_version'])('%s', (type) => {
    expect(judgeLogin(type, 'fra')).toEqual(expected[type] ?? { kind: 'retry' })
  })
})
