import { describe, expect, it } from 'vitest'
import { createSeededChance } from '../platform/testing/createSeededChance.ts'
import { type ConnectionInput, type ConnectionState, connectionTimes as times } from './connection.ts'
import { backoffMs, transition } from './transition.ts'
import type { Verdict } from './verdict.ts'

const now = 1_000_000
const moment = { now, chance: 0.5 }

const states = {
  idle: { kind: 'idle' },
  connecting: { kind: 'connecting', attempt: 2 },
  loggingIn: { kind: 'loggingIn', attempt: 2 },
  online: { kind: 'online', attempt: 2, since: now - 60_000 },
  justOnline: { kind: 'online', attempt: 2, since: now - 100 },
  unstable: { kind: 'unstable', attempt: 2, since: now - 60_000 },
  waiting: { kind: 'waiting', attempt: 2, until: now + 500, reason: 'internal_error', firm: false },
  blocked: {
    kind: 'waiting',
    attempt: 1,
    until: now + 500,
    reason: 'customer_temporarily_blocked',
    firm: true,
  },
  paused: { kind: 'paused', reason: 'inactivity_timeout' },
  stopped: { kind: 'stopped', reason: 'customer_banned', mayResume: false },
} as const satisfies Record<string, ConnectionState>

type Name = keyof typeof states

function refused(verdict: Verdict): ConnectionInput {
  return { type: 'refused', refusal: { verdict, reason: 'why' } }
}

const inputs = {
  connectAsked: { type: 'connectAsked' },
  closeAsked: { type: 'closeAsked' },
  socketOpened: { type: 'socketOpened' },
  socketLost: { type: 'socketLost' },
  loggedIn: { type: 'loggedIn' },
  frameReceived: { type: 'frameReceived' },
  connectTimer: { type: 'timerFired', timer: 'connect' },
  loginTimer: { type: 'timerFired', timer: 'login' },
  pingTimer: { type: 'timerFired', timer: 'ping' },
  unstableTimer: { type: 'timerFired', timer: 'unstable' },
  deadTimer: { type: 'timerFired', timer: 'dead' },
  retryTimer: { type: 'timerFired', timer: 'retry' },
  wentOnline: { type: 'networkChanged', online: true },
  wentOffline: { type: 'networkChanged', online: false },
  pageShown: { type: 'pageShown' },
  pagePutAway: { type: 'pagePutAway' },
  visitorActed: { type: 'visitorActed' },
  retry: refused({ kind: 'retry' }),
  retryAfter: refused({ kind: 'retryAfter', delayMs: 5_000 }),
  freshToken: refused({ kind: 'freshToken' }),
  otherRegion: refused({ kind: 'otherRegion', region: 'fra' }),
  pause: refused({ kind: 'pause' }),
  stop: refused({ kind: 'stop', mayResume: true }),
} as const satisfies Record<string, ConnectionInput>

/** Each cell: the next state and the effects, `=` where nothing happens. */
const lost = 'waiting: hangUp start:retry'
const again = 'connecting: stop:retry openSocket start:connect'
const probe = 'online: sendPing start:ping start:unstable start:dead'
const probeUnstable = 'unstable: sendPing start:ping start:unstable start:dead'
const alive = 'online: stop:unstable stop:dead'

const table: Record<keyof typeof inputs, Partial<Record<Name, string>>> = {
  connectAsked: { idle: again, waiting: again, paused: again, stopped: again },
  closeAsked: Object.fromEntries(Object.keys(states).map((name) => [name, 'idle: hangUp'])),
  socketOpened: { connecting: 'loggingIn: stop:connect sendLogin start:login' },
  socketLost: { connecting: lost, loggingIn: lost, online: lost, justOnline: lost, unstable: lost },
  loggedIn: { loggingIn: 'online: stop:login start:ping' },
  frameReceived: { online: alive, justOnline: alive, unstable: alive },
  connectTimer: { connecting: lost },
  loginTimer: { loggingIn: lost },
  pingTimer: { online: probe, justOnline: probe, unstable: probeUnstable },
  unstableTimer: { online: 'unstable:', justOnline: 'unstable:' },
  deadTimer: { online: lost, justOnline: lost, unstable: lost },
  retryTimer: { waiting: again, blocked: again },
  wentOnline: { waiting: again, online: probe, justOnline: probe, unstable: probeUnstable },
  wentOffline: { online: probe, justOnline: probe, unstable: probeUnstable },
  pageShown: { waiting: again, paused: again, online: probe, justOnline: probe, unstable: probeUnstable },
  pagePutAway: { ...underWay('paused: hangUp'), waiting: 'paused: hangUp' },
  visitorActed: { paused: again },
  retry: { connecting: lost, loggingIn: lost, online: lost, justOnline: lost, unstable: lost },
  retryAfter: { connecting: lost, loggingIn: lost, online: lost, justOnline: lost, unstable: lost },
  freshToken: underWay('waiting: hangUp dropToken start:retry'),
  otherRegion: underWay('waiting: hangUp switchRegion start:retry'),
  pause: underWay('paused: hangUp'),
  stop: underWay('stopped: hangUp'),
}

function underWay(cell: string): Partial<Record<Name, string>> {
  return { connecting: cell, loggingIn: cell, online: cell, justOnline: cell, unstable: cell }
}

function run(state: ConnectionState, input: ConnectionInput): string {
  const next = transition(state, input, moment)
  if (next.state === state && next.effects.length === 0) return '='
  const effects = next.effects.map((effect) => {
    if (effect.type === 'startTimer') return `start:${effect.timer}`
    return effect.type === 'stopTimer' ? `stop:${effect.timer}` : effect.type
  })
  return `${next.state.kind}: ${effects.join(' ')}`.trim()
}

const names = Object.keys(states).filter((name): name is Name => name in states)
const inputNames = Object.keys(inputs).filter((name): name is keyof typeof inputs => name in inputs)
const cells = inputNames.flatMap((input) =>
  names.map((state) => [input, state, table[input][state] ?? '='] as const),
)

describe('the connection table', () => {
  it.each(cells)('%s while %s: %s', (input, state, expected) => {
    expect(run(states[state], inputs[input])).toBe(expected)
  })

  it('has a cell for every state of the union', () => {
    const kinds = new Set(Object.values(states).map((state) => state.kind))
    expect([...kinds].sort()).toEqual(
      ['connecting', 'idle', 'loggingIn', 'online', 'paused', 'stopped', 'unstable', 'waiting'].sort(),
    )
  })
})

describe('failures in a row', () => {
  it('count on while the connection does not last', () => {
    expect(transition(states.justOnline, inputs.socketLost, moment).state).toMatchObject({ attempt: 3 })
    expect(transition(states.connecting, inputs.socketLost, moment).state).toMatchObject({ attempt: 3 })
  })

  it('are forgotten once a connection has lasted', () => {
    expect(transition(states.online, inputs.socketLost, moment).state).toMatchObject({ attempt: 1 })
  })

  it('stay known while the visitor asks for another try', () => {
    expect(transition(states.waiting, inputs.connectAsked, moment).state).toEqual({
      kind: 'connecting',
      attempt: 2,
    })
  })
})

describe('waiting', () => {
  it('ends after the drawn share of 300 ms at first', () => {
    const next = transition(states.online, inputs.socketLost, moment)
    expect(next.state).toMatchObject({ until: now + 150, firm: false, reason: null })
    expect(next.effects).toContainEqual({ type: 'startTimer', timer: 'retry', delayMs: 150 })
  })

  it('that the server asked for is kept to the full, and never longer than an hour', () => {
    expect(transition(states.online, inputs.retryAfter, moment).state).toMatchObject({
      until: now + 5_000,
      firm: true,
      reason: 'why',
    })
    const forever = refused({ kind: 'retryAfter', delayMs: 1e12 })
    expect(transition(states.online, forever, moment).state).toMatchObject({
      until: now + times.maxFirmWaitMs,
    })
  })
})

describe('backoff', () => {
  it.each([1, 2, 3, 8, 50, 5_000])('after %i failures lies between 0 and the cap', (failures) => {
    const { random } = createSeededChance(failures)
    const bound = Math.min(times.backoffCapMs, times.backoffBaseMs * 2 ** Math.min(failures - 1, 30))
    const drawn = Array.from({ length: 500 }, () => backoffMs(failures, random()))
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(bound)
    expect(Math.max(...drawn)).toBeGreaterThan(bound * 0.9)
    expect(Math.min(...drawn)).toBeLessThan(bound * 0.1)
  })
})

it('a dead line is noticed within 20 s: interval and patience together', () => {
  expect(times.pingIntervalMs + times.deadAfterMs).toBeLessThan(20_000)
})
