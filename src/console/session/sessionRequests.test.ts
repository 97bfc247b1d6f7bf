import { describe, expect, it } from 'vitest'
import type { HttpOutcome, HttpRequest } from '../../platform/ports.ts'
import { createSessionRequests } from './sessionRequests.ts'

function setUp(answer: HttpOutcome) {
  const asked: HttpRequest[] = []
  const http = {
    request: async (request: HttpRequest) => {
      asked.push(request)
      return answer
    },
  }
  return { asked, requests: createSessionRequests({ http, server: 'https://chat.example' }) }
}

const granted: HttpOutcome = {
  ok: true,
  status: 200,
  body: {
    access_token: 'dal:one',
    token_type: 'Bearer',
    expires_in: 3600,
    agent_id: 'smith@shop.example',
    license_id: 1,
    name: 'Agent Smith',
  },
}

const refused = (status: number): HttpOutcome => ({ ok: true, status, body: { error: { type: 'x' } } })

describe('POST /agent/session', () => {
  it('with credentials signs in, with the cookies of this site', async () => {
    const { asked, requests } = setUp(granted)
    expect(await requests.signIn({ email: 'smith@shop.example', password: 'demo' })).toEqual({
      ok: true,
      value: {
        accessToken: 'dal:one',
        expiresInSeconds: 3600,
        agentId: 'smith@shop.example',
        licenseId: 1,
        name: 'Agent Smith',
      },
    })
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: 'https://chat.example/agent/session',
        credentials: 'same-origin',
        body: { email: 'smith@shop.example', password: 'demo' },
      },
    ])
  })

  it('without a body renews', async () => {
    const { asked, requests } = setUp(granted)
    expect((await requests.renew()).ok).toBe(true)
    expect(asked[0]).not.toHaveProperty('body')
  })

  it.each([
    [refused(401), 'refused'],
    [refused(400), 'refused'],
    [refused(429), 'rate_limited'],
    [refused(500), 'unreachable'],
    [{ ok: true, status: 200, body: '<html>' }, 'unreachable'],
    [{ ok: true, status: 200, body: { access_token: 'dal:one' } }, 'unreachable'],
    [{ ok: false, failure: 'network' }, 'unreachable'],
    [{ ok: false, failure: 'timeout' }, 'unreachable'],
  ] satisfies [HttpOutcome, string][])('%j is %s', async (answer, failure) => {
    const { requests } = setUp(answer)
    expect(await requests.signIn({ email: 'a', password: 'b' })).toEqual({ ok: false, failure })
  })
})

describe('DELETE /agent/session', () => {
  it('ends the session, whatever the answer', async () => {
    const { asked, requests } = setUp(refused(500))
    await requests.end()
    expect(asked).toMatchObject([{ method: 'DELETE', credentials: 'same-origin' }])
  })
})
