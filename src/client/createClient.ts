import type { WireError } from '../protocol/frame.ts'
import type { Platform } from '../platform/ports.ts'
import type { ConnectionState } from './connection.ts'
import type { RequestOutcome } from './outcome.ts'
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
   * Makes a request. While the connection is not online, and while `maxPendingRequests` are under way, it waits in
   * order. Never rejects.
   */
  request(action: string, payload: object): Promise<RequestOutcome>
  /** Ends the connection, every timer and every listener; waiting requests fail as `closed`. Final. */
  close(): void
  /** Counts of what was dropped on the way in, for diagnosis. */
  dropped(): { readonly malformedFrames: number; readonly unmatchedResponses: number }
}

export declare function createClient(options: ClientOptions): Client
