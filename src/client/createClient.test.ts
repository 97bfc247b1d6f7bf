import { describe, expect, it } from 'vitest'
import { settle } from '../platform/testing/settle.ts'
import { createClientBed } from './testing/createClientBed.ts'

describe('connecting', () => {
  it('nothing happens before it is asked for', async () => {
    const { platform } = createClientBed()
    await platform.clock.advance(60_000)
    expect(platform.sockets.opened).toEqual([])
    expect(platform.page.listeners()).toBe(0)
  })

  it('is idempotent', async () => {
    const { client, platform } = createClientBed()
    client.connect()
    client.connect()
    await settle()
    client.connect()
    expect(platform.sockets.opened).toHaveLength(1)
  })

  it('logs in first and says when it is online', async () => {
    const { logIn, end, states, acts } = createClientBed()
    await logIn()
    expect(end().received[0]).toMatchObject({ action: 'login', payload: { token: 'Bearer t' } })
    expect(states).toEqual(['connecting', 'loggingIn', 'online'])
    expect(acts).toEqual(['login'])
  })

  it('gives up on a login that is not answered within 15 s, and comes back', async () => {
    const { client, platform, end, states } = createClientBed()
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
    const { client, end, acts, platform } = createClientBed()
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
    const { logIn, end, platform, client, pushes } = createClientBed()
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
    const { logIn, end, platform, pushes } = createClientBed()
    await logIn()
    const first = end()
    first.drop()
    await platform.clock.advance(400)
    first.send({ action: 'late', type: 'push' })
    expect(pushes).toEqual([])
  })

  it('close stops timers, socket and listeners, also while the token is being fetched', async () => {
    const { client, platform } = createClientBed()
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
    const { logIn, end, platform, answer } = createClientBed()
    await logIn()
    for (let round = 1; round <= 3; round += 1) {
      await platform.clock.advance(15_000)
      const pings = end().received.filter((frame) => frame['action'] === 'ping')
      expect(pings).toHaveLength(round)
      answer(pings.at(-1) ?? {})
    }
  })

  it('[dead line] is unstable, then given up, within 20 s of its death', async () => {
    const { logIn, platform, states } = createClientBed()
    await logIn()
    await platform.clock.advance(17_100)
    expect(states.at(-1)).toBe('unstable')
    await platform.clock.advance(2_899)
    expect(platform.sockets.opened[0]?.closedByUs).toBe(true)
    expect(['waiting', 'connecting']).toContain(states.at(-1))
  })

  it('any frame is a sign of life', async () => {
    const { logIn, end, platform, states } = createClientBed()
    await logIn()
    await platform.clock.advance(17_100)
    end().send({ action: 'incoming_event', type: 'push' })
    expect(states.at(-1)).toBe('online')
    await platform.clock.advance(4_000)
    expect(states.at(-1)).toBe('online')
  })

  it('coming back: the network is there again, the page is looked at again', async () => {
    const { client, platform, end, states } = createClientBed()
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

describe('frames that cannot be used', () => {
  it.each(['', 'nonsense', '[]', '{"type":"push"}', '{"action":"x","type":"push","payload":3}'])(
    '%j is dropped and ends nothing',
    async (text) => {
      const { logIn, end, pushes, states } = createClientBed()
      await logIn()
      end().send(text)
      end().send({ action: 'incoming_event', type: 'push', payload: {} })
      expect(pushes).toEqual(['incoming_event'])
      expect(states.at(-1)).toBe('online')
    },
  )
})
