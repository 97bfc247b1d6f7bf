import { type ClientOptions, createClient } from '../client/createClient.ts'
import type { RequestOutcome } from '../client/outcome.ts'
import type { Refusal } from '../client/verdict.ts'
import type { Stop } from '../platform/ports.ts'
import type { CustomerEngineOptions } from './CustomerEngine.ts'
import { createHome, type Home } from './customer/createHome.ts'
import { createVisitor, type Visitor } from './customer/createVisitor.ts'
import { judgeDisconnect, judgeLogin } from './customerConnectionPolicy.ts'
import { identityKey, tabKeys } from './keptIdentity.ts'
import type { SessionTranslator } from './translate/CustomerTranslator.ts'
import { readRegion } from './translate/customer_v3_2/readDisconnect.ts'
import { sessionV32 } from './translate/customer_v3_2/session.ts'
import { readSideStorage } from './translate/readSideStorage.ts'

/** Whoever hears a connection: somebody who watches it at first, and then the engine. */
export type ConnectionListener = Pick<ClientOptions, 'onState' | 'onLogin' | 'onPush'> & {
  /** Whether the visitor would miss the connection now: a thread is active or queued, and the page visible. */
  readonly isMissed: () => boolean
}

/** The visitor's line to the server, which needs nothing of what is said on it. */
export interface CustomerConnection {
  /** Asks for a connection; idempotent. Nothing is asked of the network before. */
  connect(): void
  /** The visitor's first interaction: from here on the identity may be kept. */
  interacted(): void
  /**
   * Speaks to another listener from now on: tells how things stand, and what was said since the login, first the login
   * itself, then the pushes, when whoever watches the listener has seen the login.
   */
  handOver(listener: ConnectionListener): void
  /** As the client's: waits while the connection is not online. Never rejects. */
  request(action: string, payload: object): Promise<RequestOutcome>
  refuse(refusal: Refusal): void
  readonly home: Home
  readonly visitor: Visitor
  /** Whether the tab has messages that an earlier page could not send. */
  hasUnsent(): boolean
  /** Wipes everything that is stored of the visitor. */
  forget(): void
  /** Stops timers, sockets and listeners. Final. */
  close(): void
}

/** Pushes that wait for the engine; with more the visit begins anew when it is there. */
const maxHeld = 1_000

/**
 * Makes the connection of one license's visitor. An engine that is made later is given it, with all that it has missed.
 * @param watcher hears it until the engine does
 */
export function createCustomerConnection(
  options: CustomerEngineOptions,
  watcher: ConnectionListener,
): CustomerConnection {
  const { platform, license, group } = options
  const { clock, page } = platform
  const translator: SessionTranslator = options.translator ?? sessionV32
  const key = identityKey(options.server, license)
  const home = createHome({ ...options, translator })
  let listener = watcher
  let login: object | null = null
  /** null: nobody has to be told later. */
  let held: (readonly [action: string, payload: object])[] | null = []
  let stopTelling: Stop | null = null

  const client = createClient({
    platform,
    prepare: home.prepare,
    dropToken: () => home.token().drop(),
    switchRegion: home.switchRegion,
    login: () =>
      translator.writeLogin({
        bearer: home.bearer(),
        groupId: group,
        customer: visitor.customer(),
        page: visitor.page(),
        referrer: page.referrer(),
        sideStorage: home.token().sideStorage(),
      }),
    judgeLogin: (error) => judgeLogin(error.type, readRegion(error.data)),
    judgePush: (action, payload) => {
      const disconnect = translator.readDisconnect(action, payload)
      return disconnect && judgeDisconnect(disconnect, listener.isMissed)
    },
    onState: (state) => {
      if (!isOnline()) {
        login = null
        held?.splice(0)
      }
      listener.onState(state)
    },
    onLogin: (payload) => {
      login = payload
      listener.onLogin(payload)
    },
    onPush: (action, payload) => {
      const values = readSideStorage(action, payload)
      if (values !== null) home.token().setSideStorage(values)
      else if (held === null) listener.onPush(action, payload)
      else {
        held.push([action, payload])
        if (listener === watcher) watcher.onPush(action, payload)
        if (held.length > maxHeld) client.refuse({ verdict: { kind: 'retry' }, reason: 'internal' })
      }
    },
  })

  const isOnline = () => ['online', 'unstable'].includes(client.state().kind)
  const tell = (action: string, payload: object) => void (isOnline() && client.request(action, payload))
  const visitor = createVisitor({
    platform,
    customer: options.customer ?? {},
    onPage: (next) => tell('update_customer_page', next),
    onCustomer: (patch) => tell('update_customer', translator.writeCustomer(patch)),
  })
  const stopWatching = platform.local.onRemoved(key, () => options.onForgotten?.())

  const tellHeld = () => {
    const waiting = held ?? []
    held = null
    for (const [action, payload] of waiting) listener.onPush(action, payload)
  }

  return {
    connect: () => {
      visitor.follow()
      client.connect()
    },
    interacted: () => {
      if (home.keep() === 'other')
        client.refuse({ verdict: { kind: 'freshToken' }, reason: 'access_token_expired' })
    },
    handOver: (next) => {
      listener = next
      next.onState(client.state())
      if (login !== null) next.onLogin(login)
      if (held?.length) stopTelling = clock.after(0, tellHeld)
      else held = null
    },
    request: client.request,
    refuse: client.refuse,
    home,
    visitor,
    hasUnsent: () => platform.session.get(tabKeys(key)[0]) !== null,
    forget: () => {
      platform.local.remove(key)
      for (const name of tabKeys(key)) platform.session.remove(name)
      void options.siteIdentity?.invalidate()
    },
    close: () => {
      stopWatching()
      stopTelling?.()
      visitor.close()
      client.close()
    },
  }
}
