import { describe, expect, it } from 'vitest'
import { agentDisconnectReasons } from '../../protocol/errors.ts'
import { judgeAgentLogin, judgeAgentPush } from './agentPolicy.ts'

describe('judgeAgentPush', () => {
  // Source: spec/behaviour.md 1.20.
  const expected = {
    access_token_expired: 'freshToken',
    access_token_revoked: 'stop',
    agent_deleted: 'stop',
    agent_disconnected_by_server: 'stop',
    agent_logged_out_remotely: 'stop',
    connection_timeout: 'retry',
    internal_error: 'retry',
    license_expired: 'stop',
    license_not_found: 'stop',
    misdirected_connection: 'stop',
    misdirected_request: 'stop',
    ping_timeout: 'retry',
    product_version_changed: 'stop',
    too_many_connections: 'retry',
    too_many_unauthorized_connections: 'retry',
    unsupported_version: 'stop',
  } as const

  it.each(agentDisconnectReasons)('%s', (reason) => {
    expect(judgeAgentPush('agent_disconnected', { reason })).toMatchObject({
      reason,
      verdict: { kind: expected[reason] },
    })
  })

  it('leaves it to the agent to come back after being sent away', () => {
    expect(judgeAgentPush('agent_disconnected', { reason: 'agent_logged_out_remotely' })?.verdict).toEqual({
      kind: 'stop',
      mayResume: true,
    })
  })

  it('tries again after a reason that it does not know', () => {
    expect(judgeAgentPush('agent_disconnected', { reason: 'sunspots' })).toEqual({
      reason: 'sunspots',
      verdict: { kind: 'retry' },
    })
  })

  it('has no word on other pushes', () => {
    expect(judgeAgentPush('incoming_event', {})).toBeNull()
  })
})

describe('judgeAgentLogin', () => {
  it.each([
    ['authentication', 'freshToken'],
    ['authorization', 'stop'],
    ['license_expired', 'stop'],
    ['internal', 'retry'],
    ['pending_requests_limit_reached', 'retry'],
    ['never_heard_of', 'retry'],
    ['constructor', 'retry'],
  ])('%s: %s', (type, kind) => {
    expect(judgeAgentLogin({ type, message: type }).kind).toBe(kind)
  })
})
