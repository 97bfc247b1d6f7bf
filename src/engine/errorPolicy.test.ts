import { describe, expect, it } from 'vitest'
import { customerErrors } from '../protocol/errors.ts'
import { reactionTo, reasonOf } from './errorPolicy.ts'

const expected = new Map(
  Object.entries({
    authentication: 'loginAgain',
    misdirected_request: 'loginAgain',
    chat_already_active: 'lookAgain',
    chat_inactive: 'lookAgain',
    chat_limit_reached: 'lookAgain',
    limit_reached: 'lookAgain',
    internal: 'retry',
    pending_requests_limit_reached: 'retry',
    request_timeout: 'retry',
    service_unavailable: 'retry',
    too_many_requests: 'retry',
    customer_banned: 'stop',
    license_expired: 'stop',
    license_not_found: 'stop',
    unsupported_version: 'stop',
    wrong_product_version: 'stop',
  }),
)

describe('a request that the server refuses', () => {
  it.each([...Object.keys(customerErrors), 'of_a_later_version', 'constructor'])('%s', (type) => {
    const failure = { kind: 'refused', error: { type, message: '' } } as const
    expect(reactionTo(failure)).toBe(expected.get(type) ?? 'fail')
    expect(reasonOf(failure)).toBe(type)
  })
})

describe('a request that the line has lost', () => {
  it.each([
    ['timeout', 'retry'],
    ['overflow', 'retry'],
    ['disconnected', 'wait'],
    ['closed', 'wait'],
  ] as const)('%s: %s', (kind, reaction) => {
    expect(reactionTo({ kind })).toBe(reaction)
    expect(reasonOf({ kind })).toBe(kind)
  })
})
