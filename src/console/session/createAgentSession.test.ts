import { describe, expect, it } from 'vitest'
import { failed, type Result, success } from '../../model/result.ts'
import { createAgentSession } from './createAgentSession.ts'
import type { AgentGrant, SessionFailure } from './sessionRequests.ts'

type Answer = Result<AgentGrant, SessionFailure>

const grant = (accessToken: string, expiresInSeconds = 600): AgentGrant => ({
  accessToken,
  expiresInSeconds,
  agentId: 'smith@shop.example',
  licenseId: 1,
  name: 'Agent Smith',
})

/** A session whose requests are answered from two lists and whose clock is turned by hand. */
function setUp({ signIns = [], renewals = [] }: { signIns?: Answer[]; renewals?: Answer[] }) {
  const asked = { signIn: 0, renew: 0, end: 0 }
  let now = 0
  let task: { at: number; run: () => void } | null = null
  const session = createAgentSession({
    requests: {
      signIn: async () => {
        asked.signIn += 1
        return signIns.shift() ?? failed('unreachable')
      },
      renew: async () => {
        asked.renew += 1
        return renewals.shift() ?? failed('unreachable')
      },
      end: async () => {
        asked.end += 1
      },
    },
    clock: {
      now: () => now,
      after: (delayMs, run) => {
        const mine = { at: now + delayMs, run }
        task = mine
        return () => {
          if (task === mine) task = null
        }
      },
    },
  })
  async function turn(ms: number) {
    now += ms
    const due = task
    if (due !== null && due.at <= now) {
      task = null
      due.run()
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { session, asked, turn, timers: () => (task === null ? 0 : 1) }
}

const credentials = { email: 'smith@shop.example', password: 'demo' }

describe('createAgentSession', () => {
  it('a browser with a session is signed in without a word', async () => {
    const { session } = setUp({ renewals: [success(grant('one'))] })
    await session.start()
    expect(session.state.getState()).toEqual({
      kind: 'signed_in',
      agentId: 'smith@shop.example',
      name: 'Agent Smith',
      licenseId: 1,
      restored: true,
    })
    expect(await session.token(null)).toEqual(success('one'))
  })

  it('a browser without a session gets the form, and no complaint', async () => {
    const { session } = setUp({ renewals: [failed('refused')] })
    await session.start()
    expect(session.state.getState()).toEqual({ kind: 'signed_out', problem: null })
  })

  it.each(['refused', 'rate_limited', 'unreachable'] as const)(
    'a sign-in that is %s says so',
    async (problem) => {
      const { session } = setUp({ signIns: [failed(problem)] })
      await session.signIn(credentials)
      expect(session.state.getState()).toEqual({ kind: 'signed_out', problem })
    },
  )

  it('renews a minute before the token expires', async () => {
    const { session, asked, turn } = setUp({
      signIns: [success(grant('one', 600))],
      renewals: [success(grant('two', 600))],
    })
    await session.signIn(credentials)
    await turn(539_000)
    expect(asked.renew).toBe(0)
    await turn(1_000)
    expect(asked.renew).toBe(1)
    expect(await session.token(null)).toEqual(success('two'))
  })

  it('a rejected token is renewed at once, and only once for all who ask', async () => {
    const { session, asked } = setUp({
      signIns: [success(grant('one'))],
      renewals: [success(grant('two'))],
    })
    await session.signIn(credentials)
    expect(await Promise.all([session.token('one'), session.token('one')])).toEqual([
      success('two'),
      success('two'),
    ])
    expect(asked.renew).toBe(1)
  })

  it('a session that the server refuses to renew leads back to the form and says that it ended', async () => {
    const { session } = setUp({ signIns: [success(grant('one'))], renewals: [failed('refused')] })
    await session.signIn(credentials)
    expect(await session.token('one')).toEqual(failed('refused'))
    expect(session.state.getState()).toEqual({ kind: 'signed_out', problem: 'ended' })
  })

  it('a server that is away for a moment ends nothing', async () => {
    const { session, turn } = setUp({
      signIns: [success(grant('one', 600))],
      renewals: [failed('unreachable'), success(grant('two', 600))],
    })
    await session.signIn(credentials)
    await turn(540_000)
    expect(session.state.getState().kind).toBe('signed_in')
    await turn(30_000)
    expect(await session.token(null)).toEqual(success('two'))
  })

  it('signing out forgets the token, stops the timer and tells the server', async () => {
    const { session, asked, timers } = setUp({ signIns: [success(grant('one'))] })
    await session.signIn(credentials)
    await session.signOut()
    expect(session.state.getState()).toEqual({ kind: 'signed_out', problem: null })
    expect(asked.end).toBe(1)
    expect(timers()).toBe(0)
  })

  it('a renewal answered after signing out changes nothing', async () => {
    const { session } = setUp({ signIns: [success(grant('one'))], renewals: [success(grant('two'))] })
    await session.signIn(credentials)
    const late = session.token('one')
    const out = session.signOut()
    expect(await late).toEqual(failed('refused'))
    await out
    expect(session.state.getState()).toEqual({ kind: 'signed_out', problem: null })
  })
})
