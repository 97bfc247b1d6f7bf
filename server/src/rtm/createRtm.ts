import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Core } from '../actions/contract.ts'
import type { Auth } from '../auth/ports.ts'
import type { Publication } from '../domain/facts.ts'
import type { License, Limits, Region } from '../domain/license.ts'
import type { Clock, Log } from '../platform/ports.ts'
import type { RtmMetrics } from './metrics.ts'

/** Where publications come from; the bus is one. */
export interface Publications {
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
