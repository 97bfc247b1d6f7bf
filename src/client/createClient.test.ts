import { describe, expect, it } from 'vitest'
import { createHandPlatform, type FarEnd, settle } from '../platform/fakes.ts'
import type { ConnectionState } from './connection.ts'
import { type ClientOptions, createClient } from './createClient.ts'
import { requestBounds } from './requests.ts'

function setUp(overrides: Partial<ClientOptions> = {}) {
  const platform = createHandPlatform()
  const states: ConnectionState['kind'][] = []
  const pushes: string[] = []
  const acts: string[] = []
  const client = createClient({
    platform,
    prepare: async () => ({ ok: true, value: { url: 'ws://chat.example/rtm' } }),
    login: () => ({ token: 'Bearer t' }),
    judgeLogin: (error) =>
      error.type === 'authentication' ? { kind: 'freshToken' } : { kind: 'stop', mayResume: false },
    judgePush: (action) =>
      action === 'bye' ? { verdict: { kind: 'pause' }, reason: 'inactivity_timeout' } : null,
    dropToken: () => void acts.push('dropToken'),
    switchRegion: (region) => void acts.push(`region ${region}`),
    onState: (state) => void states.push(state.kind),
    onLogin: () => void acts.push('login'),
    onPush: (action) => void pushes.push(action),
    ...overrides,
  })
  const end = (): FarEnd => platform.sockets.last()
  const answer = (frame: { readonly [key: string]: unknown }, payload: object = {}) =>
    end().send({
      request_id: frame['request_id'],
      action: frame['action'],
      type: 'response',
      success: true,
      payload,
    })
  const logIn = async () => {
    client.connect()
    await settle()
    end().accept()
    const login = end().received[0]
    if (login) answer(login)
    await settle()
  }
  return { client, platform, states, pushes, acts, end, answer, logIn }
}

describe('connecting', () => {
  it('nothing happens before it is asked for', async () => {
    const { platform } = setUp()
    await platform.clock.advance(60_000)
    expect(platform.sockets.opened).toEqual([])
    expect(platform.page.listeners()).toBe(0)
  })

  it('is idempotent', async () => {
    const { client, platform } = setUp()
    client.connect()
    client.connect()
    await settle()
    client.connect()
    expect(platform.sockets.opened).toHaveLength(1)
  })

  it('logs in first and says when it is online', async () => {
    const { logIn, end, states, acts } = setUp()
    await logIn()
    expect(end().received[0]).toMatchObject({ action: 'login', payload: { token: 'Bearer t' } })
    expect(states).toEqual(['connecting', 'loggingIn', 'online'])
    expect(acts).toEqual(['login'])
  })

  it('gives up on a login that is not answered within 15 s, and comes back', async () => {
    const { client, platform, end, states } = setUp()
    client.connect()
    await settle()
    end().accept()
    await platform.clock.advance(15_000)
    expect(states.at(-1)).toBe('waiting')
    expect(end().closedByUs).toBe(true)
    await platform.clock.advance(400)
    expect(platform.sockets.opened).toHaveLength(2)
  })

  it('a refused login gets another token', async () => {
    const { client, end, acts, platform } = setUp()
    client.connect()
    await settle()
    end().accept()
    const error = { type: 'authentication', message: 'no' }
    end().send({
      request_id: end().received[0]?.['request_id'],
      action: 'login',
      type: 'response',
      success: false,
      payload: { error },
    })
    expect(acts).toEqual(['dropToken'])
    await platform.clock.advance(400)
    expect(platform.sockets.opened).toHaveLength(2)
  })

  it('a push that announces the end is handed on and obeyed', async () => {
    const { logIn, end, platform, client, pushes } = setUp()
    await logIn()
    end().send({ action: 'bye', type: 'push', payload: {} })
    expect(pushes).toEqual(['bye'])
    expect(client.state()).toEqual({ kind: 'paused', reason: 'inactivity_timeout' })
    await platform.clock.advance(3_600_000)
    expect(platform.sockets.opened).toHaveLength(1)
    platform.page.act()
    await settle()
    expect(platform.sockets.opened).toHaveLength(2)
  })

  it('what an earlier socket still delivers is not heard', async () => {
    const { logIn, end, platform, pushes } = setUp()
    await logIn()
    const first = end()
    first.drop()
    await platform.clock.advance(400)
    first.send({ action: 'late', type: 'push' })
    expect(pushes).toEqual([])
  })

  it('close stops timers, socket and listeners, also while the token is being fetched', async () => {
    const { client, platform } = setUp()
    client.connect()
    client.close()
    await settle()
    client.connect()
    await settle()
    expect(platform.sockets.opened).toEqual([])
    expect(platform.clock.waiting()).toBe(0)
    expect(platform.page.listeners()).toBe(0)
  })
})

describe('the line', () => {
  it('is pinged every 15 s', async () => {
    const { logIn, end, platform, answer } = setUp()
    await logIn()
    for (let round = 1; round <= 3; round += 1) {
      await platform.clock.advance(15_000)
      const pings = end().received.filter((frame) => frame['action'] === 'ping')
      expect(pings).toHaveLength(round)
      answer(pings.at(-1) ?? {})
    }
  })

  it('[dead line] is unstable, then given up, within 20 s of its death', async () => {
    const { logIn, platform, states } = setUp()
    await logIn()
    await platform.clock.advance(17_100)
    expect(states.at(-1)).toBe('unstable')
    await platform.clock.advance(2_899)
    expect(platform.sockets.opened[0]?.closedByUs).toBe(true)
    expect(['waiting', 'connecting']).toContain(states.at(-1))
  })

  it('any frame is a sign of life', async () => {
    const { logIn, end, platform, states } = setUp()
    await logIn()
    await platform.clock.advance(17_100)
    end().send({ action: 'incoming_event', type: 'push' })
    expect(states.at(-1)).toBe('online')
    await platform.clock.advance(4_000)
    expect(states.at(-1)).toBe('online')
  })

  it('coming back: the network is there again, the page is looked at again', async () => {
    const { client, platform, end, states } = setUp()
    client.connect()
    await settle()
    for (let failure = 0; failure < 12; failure += 1) {
      end().drop()
      await platform.clock.advance(60_000)
    }
    end().drop()
    expect(states.at(-1)).toBe('waiting')
    const before = platform.sockets.opened.length
    platform.page.setOnline(true)
    await settle()
    expect(platform.sockets.opened).toHaveLength(before + 1)
    end().drop()
    platform.page.setVisible(true)
    await settle()
    expect(platform.sockets.opened).toHaveLength(before + 2)
  })
})

describe('requests', () => {
  const settledOf = (promises: readonly Promise<unknown>[]) => {
    const settled: unknown[] = []
    for (const promise of promises) void promise.then((outcome) => settled.push(outcome))
    return settled
  }

  it('at most 10 are under way, the others wait in order', async () => {
    const { client, logIn, end, answer } = setUp()
    await logIn()
    const all = Array.from({ length: 13 }, (_, index) => client.request('list_chats', { index }))
    const asked = () => end().received.filter((frame) => frame['action'] === 'list_chats')
    expect(asked()).toHaveLength(10)
    answer(asked()[3] ?? {}, { which: 3 })
    answer(asked()[0] ?? {}, { which: 0 })
    await settle()
    expect(asked().map((frame) => frame['payload'])).toEqual(
      Array.from({ length: 12 }, (_, index) => ({ index })),
    )
    expect(await all[3]).toEqual({ ok: true, value: { which: 3 } })
  })

  it('wait for a connection', async () => {
    const { client, logIn, end, answer } = setUp()
    const early = client.request('get_form', {})
    await logIn()
    answer(end().received.find((frame) => frame['action'] === 'get_form') ?? {}, { enabled: false })
    expect(await early).toEqual({ ok: true, value: { enabled: false } })
  })

  it('do not wait for it for ever', async () => {
    const { client, platform } = setUp()
    const waiting = client.request('get_form', {})
    await platform.clock.advance(requestBounds.turnTimeoutMs)
    expect(await waiting).toEqual({ ok: false, failure: { kind: 'disconnected' } })
  })

  it('without an answer for 15 s fail as timeout, and a late answer is dropped and counted', async () => {
    const { client, platform, logIn, end, answer } = setUp()
    await logIn()
    const outcome = client.request('get_chat', {})
    const frame = end().received.at(-1) ?? {}
    await platform.clock.advance(14_000)
    answer({ action: 'ping' })
    await platform.clock.advance(1_000)
    expect(await outcome).toEqual({ ok: false, failure: { kind: 'timeout' } })
    answer(frame)
    expect(client.dropped()).toEqual({ malformedFrames: 0, unmatchedResponses: 1 })
  })

  it('a refusal keeps the error of the server', async () => {
    const { client, logIn, end } = setUp()
    await logIn()
    const outcome = client.request('start_chat', {})
    const error = { type: 'groups_offline', message: 'Groups offline' }
    end().send({
      request_id: end().received.at(-1)?.['request_id'],
      action: 'start_chat',
      type: 'response',
      success: false,
      payload: { error },
    })
    expect(await outcome).toEqual({ ok: false, failure: { kind: 'refused', error } })
  })

  it('under way when the line is lost fail as disconnected; those that waited are made on the next line', async () => {
    const { client, platform, logIn, end } = setUp()
    await logIn()
    const all = Array.from({ length: 11 }, (_, index) => client.request('send_event', { index }))
    const settled = settledOf(all)
    end().drop()
    await settle()
    expect(settled).toEqual(Array(10).fill({ ok: false, failure: { kind: 'disconnected' } }))
    await platform.clock.advance(400)
    end().accept()
    end().send({
      request_id: end().received[0]?.['request_id'],
      action: 'login',
      type: 'response',
      success: true,
    })
    await settle()
    expect(end().received.at(-1)).toMatchObject({ action: 'send_event', payload: { index: 10 } })
  })

  it('over the bound fail as overflow', async () => {
    const { client } = setUp()
    const all = Array.from({ length: requestBounds.maxWaitingRequests + 1 }, () => client.request('a', {}))
    expect(await all.at(-1)).toEqual({ ok: false, failure: { kind: 'overflow' } })
  })

  it('fail as closed when the client is closed, now and later', async () => {
    const { client, logIn } = setUp()
    await logIn()
    const all = Array.from({ length: 12 }, () => client.request('a', {}))
    client.close()
    for (const request of [...all, client.request('a', {})]) {
      expect(await request).toEqual({ ok: false, failure: { kind: 'closed' } })
    }
  })
})

describe('frames that cannot be used', () => {
  it.each(['', 'nonsense', '[]', '{"type":"push"}', '{"action":"x","type":"push","payload":3}'])(
    '%j is counted and ends nothing',
    async (text) => {
      const { client, logIn, end, pushes, states } = setUp()
      await logIn()
      end().send(text)
      expect(client.dropped().malformedFrames).toBe(1)
      end().send({ action: 'incoming_event', type: 'push', payload: {} })
      expect(pushes).toEqual(['incoming_event'])
      expect(states.at(-1)).toBe('online')
    },
  )
})
