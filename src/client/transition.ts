import {
  type ConnectionEffect,
  type ConnectionInput,
  type ConnectionMoment,
  type ConnectionState,
  type ConnectionTimer,
  type Transition,
  connectionTimes as times,
} from './connection.ts'
import type { Refusal } from './verdict.ts'

/**
 * What the connection does next. Pure and total: an input that means nothing in a state, such as the timer of an
 * earlier attempt, changes nothing.
 */
export function transition(
  state: ConnectionState,
  input: ConnectionInput,
  moment: ConnectionMoment,
): Transition {
  switch (input.type) {
    case 'connectAsked':
      return canBegin(state) ? begin(attemptsOf(state)) : stay(state)
    case 'closeAsked':
      return { state: { kind: 'idle' }, effects: [{ type: 'hangUp' }] }
    case 'socketOpened':
      return state.kind === 'connecting'
        ? {
            state: { kind: 'loggingIn', attempt: state.attempt },
            effects: [stopTimer('connect'), { type: 'sendLogin' }, startTimer('login', times.loginTimeoutMs)],
          }
        : stay(state)
    case 'socketLost':
      return isUnderWay(state) ? retryLater(state, null, moment) : stay(state)
    case 'loggedIn':
      return state.kind === 'loggingIn'
        ? {
            state: { kind: 'online', attempt: state.attempt, since: moment.now },
            effects: [stopTimer('login'), startTimer('ping', times.pingIntervalMs)],
          }
        : stay(state)
    case 'refused':
      return isUnderWay(state) ? obey(state, input.refusal, moment) : stay(state)
    case 'frameReceived':
      return isOpen(state) ? { state: steady(state), effects: signsOfLife } : stay(state)
    case 'timerFired':
      return onTimer(state, input.timer, moment)
    case 'networkChanged':
      if (isOpen(state)) return probe(state)
      return input.online && isSoftWait(state) ? begin(attemptsOf(state)) : stay(state)
    case 'pageShown':
      if (state.kind === 'paused' || isSoftWait(state)) return begin(attemptsOf(state))
      return isOpen(state) ? probe(state) : stay(state)
    case 'pagePutAway':
      // Whoever comes back to it is connected anew; whoever does not has hung up in good order.
      return isUnderWay(state) || isSoftWait(state)
        ? { state: { kind: 'paused', reason: 'page_put_away' }, effects: [{ type: 'hangUp' }] }
        : stay(state)
    case 'visitorActed':
      return state.kind === 'paused' ? begin(0) : stay(state)
  }
}

/** Full jitter: everybody who lost the same server comes back at another moment. `failures` from 1. */
export function backoffMs(failures: number, chance: number): number {
  // Beyond this exponent the cap has long been reached, and the power would leave the range of exact numbers.
  const exponent = Math.min(failures - 1, 30)
  return Math.round(chance * Math.min(times.backoffCapMs, times.backoffBaseMs * 2 ** exponent))
}

function onTimer(state: ConnectionState, timer: ConnectionTimer, moment: ConnectionMoment): Transition {
  switch (timer) {
    case 'connect':
      return state.kind === 'connecting' ? retryLater(state, null, moment) : stay(state)
    case 'login':
      return state.kind === 'loggingIn' ? retryLater(state, null, moment) : stay(state)
    case 'ping':
      return isOpen(state) ? probe(state) : stay(state)
    case 'unstable':
      return state.kind === 'online' ? { state: { ...state, kind: 'unstable' }, effects: [] } : stay(state)
    case 'dead':
      return isOpen(state) ? retryLater(state, null, moment) : stay(state)
    case 'retry':
      return state.kind === 'waiting' ? begin(state.attempt) : stay(state)
  }
}

/** Asks the line for a sign of life; the answer, or any other frame, stops both timers. */
function probe(state: OpenState): Transition {
  return {
    state,
    effects: [
      { type: 'sendPing' },
      startTimer('ping', times.pingIntervalMs),
      startTimer('unstable', times.unstableAfterMs),
      startTimer('dead', times.deadAfterMs),
    ],
  }
}

function obey(state: UnderWay, { verdict, reason }: Refusal, moment: ConnectionMoment): Transition {
  switch (verdict.kind) {
    case 'retry':
      return retryLater(state, reason, moment)
    case 'freshToken':
      return retryLater(state, reason, moment, { type: 'dropToken' })
    case 'otherRegion':
      return retryLater(state, reason, moment, { type: 'switchRegion', region: verdict.region })
    case 'retryAfter': {
      const delayMs = Math.min(verdict.delayMs, times.maxFirmWaitMs)
      return {
        state: {
          kind: 'waiting',
          attempt: failuresOf(state, moment),
          until: moment.now + delayMs,
          reason,
          firm: true,
        },
        effects: [{ type: 'hangUp' }, startTimer('retry', delayMs)],
      }
    }
    case 'pause':
      return { state: { kind: 'paused', reason }, effects: [{ type: 'hangUp' }] }
    case 'stop':
      return {
        state: { kind: 'stopped', reason, mayResume: verdict.mayResume },
        effects: [{ type: 'hangUp' }],
      }
  }
}

function retryLater(
  state: UnderWay,
  reason: string | null,
  moment: ConnectionMoment,
  ...before: readonly ConnectionEffect[]
): Transition {
  const attempt = failuresOf(state, moment)
  const delayMs = backoffMs(attempt, moment.chance)
  return {
    state: { kind: 'waiting', attempt, until: moment.now + delayMs, reason, firm: false },
    effects: [{ type: 'hangUp' }, ...before, startTimer('retry', delayMs)],
  }
}

function begin(attempt: number): Transition {
  return {
    state: { kind: 'connecting', attempt },
    effects: [stopTimer('retry'), { type: 'openSocket' }, startTimer('connect', times.connectTimeoutMs)],
  }
}

type OpenState = Extract<ConnectionState, { kind: 'online' | 'unstable' }>
type UnderWay = Extract<ConnectionState, { kind: 'connecting' | 'loggingIn' | 'online' | 'unstable' }>

function isOpen(state: ConnectionState): state is OpenState {
  return state.kind === 'online' || state.kind === 'unstable'
}

function isUnderWay(state: ConnectionState): state is UnderWay {
  return isOpen(state) || state.kind === 'connecting' || state.kind === 'loggingIn'
}

function isSoftWait(state: ConnectionState): boolean {
  return state.kind === 'waiting' && !state.firm
}

/** What was stopped for good may still be asked for: the answer will be the same, and say so. */
function canBegin(state: ConnectionState): boolean {
  return state.kind === 'idle' || state.kind === 'paused' || state.kind === 'stopped' || isSoftWait(state)
}

function attemptsOf(state: ConnectionState): number {
  return state.kind === 'waiting' ? state.attempt : 0
}

function failuresOf(state: UnderWay, { now }: ConnectionMoment): number {
  const lasted = isOpen(state) && now - state.since >= times.stableAfterMs
  return (lasted ? 0 : state.attempt) + 1
}

const signsOfLife: readonly ConnectionEffect[] = [stopTimer('unstable'), stopTimer('dead')]

function steady(state: OpenState): OpenState {
  return state.kind === 'online' ? state : { ...state, kind: 'online' }
}

function stay(state: ConnectionState): Transition {
  return { state, effects: [] }
}

function startTimer(timer: ConnectionTimer, delayMs: number): ConnectionEffect {
  return { type: 'startTimer', timer, delayMs }
}

function stopTimer(timer: ConnectionTimer): ConnectionEffect {
  return { type: 'stopTimer', timer }
}
