import type { Platform, SocketHandle, Stop } from '../platform/ports.ts'
import { writeJson } from '../platform/writeJson.ts'
import { decodeFrame } from '../protocol/decodeFrame.ts'
import type { RequestFrame, WireError } from '../protocol/frame.ts'
import type { ConnectionEffect, ConnectionInput, ConnectionState, ConnectionTimer } from './connection.ts'
import type { RequestOutcome } from './outcome.ts'
import { createRequests } from './requests.ts'
import { transition } from './transition.ts'
import type { Refusal, Verdict } from './verdict.ts'

export type ClientOptions = {
  readonly platform: Pick<Platform, 'clock' | 'chance' | 'sockets' | 'page'>
  /**
   * Makes everything ready for one attempt: fetches a token if none is at hand and tells where to connect. Called
   * before every attempt. A refusal here is treated like one by the server.
   */
  readonly prepare: () => Promise<Prepared>
  /** The payload of `login`, asked for when the socket is open. */
  readonly login: () => object
  /** What to do after a failed `login`. */
  readonly judgeLogin: (error: WireError) => Verdict
  /** Reads a push that announces the end of the connection; null for every other push. */
  readonly judgePush: (action: string, payload: object) => Refusal | null
  readonly dropToken: () => void
  readonly switchRegion: (region: string) => void
  readonly onState: (state: ConnectionState) => void
  /** The payload of the `login` response; requests may be made from here on. */
  readonly onLogin: (payload: object) => void
  readonly onPush: (action: string, payload: object) => void
}

export type Prepared =
  | { readonly ok: true; readonly value: { readonly url: string } }
  | { readonly ok: false; readonly failure: Refusal }

export interface Client {
  state(): ConnectionState
  /** Asks for a connection; does nothing while there is one, or one under way. */
  connect(): void
  /**
   * Makes a request. While the connection is not online, and while ten others are under way, it waits in order.
   * Never rejects.
   */
  request(action: string, payload: object): Promise<RequestOutcome>
  /** The session turned out to be over, as an answer or another token tells: as if the server had ended it. */
  refuse(refusal: Refusal): void
  /** Ends the connection, every timer and every listener; waiting requests fail as `closed`. Final. */
  close(): void
}

/**
 * A connection to one RTM API that keeps itself alive: connects, logs in, pings, matches answers to requests, and
 * comes back after a loss. Which API it is, the options say. Nothing happens before `connect`.
 * @example
 * const client = createClient({ platform, prepare, login, judgeLogin, judgePush, … })
 * client.connect()
 * const outcome = await client.request('list_chats', { limit: 10 })
 */
export function createClient(options: ClientOptions): Client {
  const { clock, chance, sockets, page } = options.platform
  const requests = createRequests({ clock })
  const timers = new Map<ConnectionTimer, Stop>()
  let state: ConnectionState = { kind: 'idle' }
  let socket: SocketHandle | null = null
  /** Grows with every attempt and every hang-up, so that what an earlier one still delivers is known as such. */
  let generation = 0
  let loginId = ''
  let stopListening: Stop | null = null
  let closed = false

  const feed = (input: ConnectionInput) => {
    const next = transition(state, input, { now: clock.now(), chance: chance.random() })
    const changed = next.state !== state
    state = next.state
    for (const effect of next.effects) run(effect)
    if (changed) options.onState(state)
  }

  const run = (effect: ConnectionEffect) => {
    switch (effect.type) {
      case 'openSocket':
        return void openSocket()
      case 'hangUp':
        return hangUp()
      case 'sendLogin':
        loginId = `login${generation}`
        return send({ request_id: loginId, action: 'login', payload: options.login() })
      case 'sendPing':
        return send({ action: 'ping' })
      case 'startTimer':
        return startTimer(effect.timer, effect.delayMs)
      case 'stopTimer':
        return stopTimer(effect.timer)
      case 'dropToken':
        return options.dropToken()
      case 'switchRegion':
        return options.switchRegion(effect.region)
    }
  }

  const openSocket = async () => {
    generation += 1
    const own = generation
    const prepared = await options.prepare()
    if (own !== generation) return
    if (!prepared.ok) return feed({ type: 'refused', refusal: prepared.failure })
    socket = sockets.open(prepared.value.url, {
      onOpen: () => feed({ type: 'socketOpened' }),
      onMessage: receive,
      onClose: () => feed({ type: 'socketLost' }),
    })
  }

  const hangUp = () => {
    generation += 1
    socket?.close()
    socket = null
    for (const stop of timers.values()) stop()
    timers.clear()
    requests.suspend()
  }

  const receive = (text: string) => {
    feed({ type: 'frameReceived' })
    const frame = decodeFrame(text)
    if (frame.kind === 'malformed') return
    if (frame.kind === 'push') {
      options.onPush(frame.action, frame.payload)
      const refusal = options.judgePush(frame.action, frame.payload)
      if (refusal !== null) feed({ type: 'refused', refusal })
    } else if (frame.requestId === loginId) {
      if (frame.kind === 'response') loggedIn(frame.payload)
      else refuseLogin(frame.error)
    } else if (frame.action !== 'ping') requests.answer(frame)
  }

  const loggedIn = (payload: object) => {
    if (state.kind !== 'loggingIn') return
    feed({ type: 'loggedIn' })
    options.onLogin(payload)
    requests.open(send)
  }

  const refuseLogin = (error: WireError) =>
    feed({ type: 'refused', refusal: { verdict: options.judgeLogin(error), reason: error.type } })

  const send = (frame: RequestFrame) => socket?.send(writeJson(frame))

  const startTimer = (timer: ConnectionTimer, delayMs: number) => {
    stopTimer(timer)
    timers.set(
      timer,
      clock.after(delayMs, () => {
        timers.delete(timer)
        feed({ type: 'timerFired', timer })
      }),
    )
  }

  const stopTimer = (timer: ConnectionTimer) => {
    timers.get(timer)?.()
    timers.delete(timer)
  }

  const listen = (): Stop => {
    const stops = [
      page.onOnlineChange((online) => feed({ type: 'networkChanged', online })),
      page.onVisibilityChange((visible) => {
        if (visible) feed({ type: 'pageShown' })
      }),
      page.onActivity(() => feed({ type: 'visitorActed' })),
      page.onPutAway((away) => feed({ type: away ? 'pagePutAway' : 'pageShown' })),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  return {
    state: () => state,
    connect: () => {
      if (closed) return
      stopListening ??= listen()
      feed({ type: 'connectAsked' })
    },
    request: requests.make,
    refuse: (refusal) => feed({ type: 'refused', refusal }),
    close: () => {
      closed = true
      stopListening?.()
      stopListening = null
      // First the requests: hanging up would tell them that the line may come back.
      requests.close()
      feed({ type: 'closeAsked' })
    },
  }
}
