import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Core } from '../actions/contract.ts'
import { addressKey } from '../auth/addressKey.ts'
import type { Revocations } from '../auth/createRevocations.ts'
import type { Auth } from '../auth/ports.ts'
import type { Surface } from '../codecs/surface.ts'
import type { Publication } from '../domain/facts.ts'
import type { License, Limits, Region } from '../domain/license.ts'
import type { Clock, Log } from '../platform/ports.ts'
import { createAdmission } from './createAdmission.ts'
import { createBlockList } from './createBlockList.ts'
import { createCountLimit } from './createCountLimit.ts'
import { createHub } from './createHub.ts'
import { createPeer } from './createPeer.ts'
import type { RateLimit } from './createRateLimit.ts'
import { judgeAddress } from './judgeAddress.ts'
import type { RtmMetrics } from './metrics.ts'
import type { Peer } from './peer.ts'
import { findSurface } from './surfaces.ts'

/** Where publications come from; the bus is one. */
interface Publications {
  /** The returned function stops the delivery. */
  subscribe(listener: (publication: Publication) => void): () => void
}

export type RtmNeeds = {
  readonly core: Core
  readonly bus: Publications
  readonly auth: Auth
  readonly licenses: ReadonlyMap<number, License>
  readonly limits: Limits
  /** Which region this server is. */
  readonly region: Region
  readonly clock: Clock
  readonly log: Log
  readonly metrics: RtmMetrics
  /** What each customer may ask in a minute, over whatever line. */
  readonly customerRequests: RateLimit
  readonly revocations: Pick<Revocations, 'watch'>
  /** The origin that goes into file and avatar addresses, without a slash at its end. */
  readonly publicOrigin: (request: IncomingMessage) => string
  /** The address that limits count by, and that agents see of a customer. */
  readonly clientAddress: (request: IncomingMessage) => string
}

export interface Rtm {
  /**
   * Takes over an upgrade of the HTTP server. False, and nothing touched, where the path is none of ours.
   */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /**
   * Refuses new connections, lets requests in flight be answered, tells every socket why it ends and closes it.
   * Bounded in time; resolves when no socket is left.
   */
  drain(): Promise<void>
}

/** How long requests in flight may take while the server stops. */
const drainTimeoutMs = 4000

/** The WebSocket side of the server: addresses, logins, requests, pushes. */
export function createRtm(needs: RtmNeeds): Rtm {
  const { core, bus, auth, licenses, limits, region, clock, log, metrics, customerRequests } = needs
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.frameBytes,
  })
  const hub = createHub({ log })
  const unsubscribe = bus.subscribe(hub.deliver)
  const waitingForLogin = createCountLimit({ maxPerKey: limits.unauthorizedConnectionsPerAddress })
  const customerConnections = createCountLimit({ maxPerKey: limits.connectionsPerCustomer })
  const admission = createAdmission({
    auth,
    licenses,
    region,
    customerConnections,
    customerRequests,
    blocks: createBlockList({ clock }),
    revocations: needs.revocations,
  })
  const peers = new Set<Peer>()
  let connections = 0
  let draining = false
  let onEmpty = (): void => undefined

  function accept(socket: WebSocket, request: IncomingMessage, surface: Surface): void {
    const verdict = judgeAddress({ licenses, auth, region }, surface, request)
    const address = needs.clientAddress(request)
    const place = waitingForLogin.take(addressKey(address))
    connections += 1
    const connectionId = `${surface.kind}-${connections}`
    const peer = createPeer({
      connectionId,
      socket,
      transport: request.socket,
      surface,
      license: verdict.ok ? verdict.value : null,
      context: {
        transport: 'rtm',
        publicOrigin: needs.publicOrigin(request),
        publicAgentId: auth.publicAgentId,
        maxMessageBytes: limits.messageBytes,
        ip: address,
        userAgent: request.headers['user-agent'] ?? null,
        referrer: request.headers.referer ?? null,
      },
      core,
      admission,
      customerRequests,
      hub,
      limits,
      clock,
      log,
      metrics,
      onAuthorised: () => place?.(),
      onClosed() {
        peers.delete(peer)
        metrics.connectionClosed(surface.id)
        if (peers.size === 0) onEmpty()
      },
    })
    peers.add(peer)
    metrics.connectionOpened(surface.id)
    if (!verdict.ok) peer.end(verdict.failure)
    else if (place === null) peer.end({ type: 'tooManyUnauthorisedConnections' })
  }

  return {
    handleUpgrade(request, socket, head) {
      const surface = findSurface(request.url ?? '')
      if (surface === undefined) return false
      if (draining) socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n')
      else server.handleUpgrade(request, socket, head, (opened) => accept(opened, request, surface))
      return true
    },

    async drain() {
      draining = true
      const emptied = new Promise<void>((resolve) => {
        if (peers.size === 0) resolve()
        else onEmpty = resolve
      })
      for (const peer of [...peers]) peer.drain()
      const cancel = clock.after(drainTimeoutMs, () => {
        for (const peer of [...peers]) peer.end({ type: 'draining' })
      })
      await emptied
      cancel()
      unsubscribe()
    },
  }
}
