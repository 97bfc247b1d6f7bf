import type { WebSocket } from 'ws'
import type { Core } from '../actions/contract.ts'
import type { Ending, Surface } from '../codecs/surface.ts'
import type { RequestContext } from '../codecs/wireContext.ts'
import type { License, Limits } from '../domain/license.ts'
import type { Clock, Log } from '../platform/ports.ts'
import type { Admission } from './createAdmission.ts'
import type { ConnectionNeeds } from './createConnection.ts'
import type { Hub } from './createHub.ts'
import type { RateLimit } from './createRateLimit.ts'
import type { RtmMetrics } from './metrics.ts'

export type PeerNeeds = {
  readonly connectionId: string
  readonly socket: WebSocket
  readonly transport: ConnectionNeeds['transport']
  readonly surface: Surface
  /** The license that the address names; null on the agents' address, where the token names it. */
  readonly license: License | null
  readonly context: RequestContext
  readonly core: Core
  readonly admission: Admission
  readonly customerRequests: RateLimit
  readonly hub: Hub
  readonly limits: Limits
  readonly clock: Clock
  readonly log: Log
  readonly metrics: RtmMetrics
  /** The connection no longer counts among those that have not logged in. Also called at the end; may come twice. */
  readonly onAuthorised: () => void
  readonly onClosed: () => void
}

export interface Peer {
  /** Tells the client why, then closes. */
  end(ending: Ending): void
  /** Refuses new requests, ends once those in flight are answered. */
  drain(): void
}
