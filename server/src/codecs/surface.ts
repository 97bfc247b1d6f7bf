import type { Fact } from '../domain/facts.ts'
import type { Region } from '../domain/license.ts'
import type { Failure, FailureType } from '../domain/result.ts'
import type { WireError } from '../protocol.ts'
import type { Method } from './method.ts'
import type { Reader } from './wireContext.ts'

/** A failure of an action, or of the connection itself. */
export type WireFailure = Omit<Failure, 'type'> & { readonly type: WireFailureType }
export type WireFailureType =
  | FailureType
  | 'pending_requests_limit_reached'
  | 'request_timeout'
  | 'service_unavailable'

/** Why the server ends a connection, in neutral words. Source: behaviour.md 1.18. */
export type Ending =
  | { readonly type: 'tokenExpired' }
  | { readonly type: 'loginTimeout' }
  | { readonly type: 'pingTimeout' }
  | { readonly type: 'inactivityTimeout' }
  | { readonly type: 'tooManyConnections' }
  | { readonly type: 'tooManyUnauthorisedConnections' }
  | { readonly type: 'licenseNotFound' }
  | { readonly type: 'originRefused' }
  | { readonly type: 'misdirected'; readonly region: Region }
  | { readonly type: 'draining' }
  | { readonly type: 'internal' }

type WirePush = { readonly action: string; readonly payload: object }

/**
 * One address of the RTM APIs: its methods inward, its pushes outward. A new version of an API is a new folder
 * beside the others and a row in `rtm/surfaces.ts`.
 */
export interface Surface {
  /** Names the surface in logs and metrics, for example `customer_v3_2`. */
  readonly id: string
  readonly path: string
  readonly kind: 'customer' | 'agent'
  readonly methods: ReadonlyMap<string, Method>
  /** null: this surface has no word for the fact, or its readers may not learn of it. */
  encodePush(fact: Fact, reader: Reader): WirePush | null
  /**
   * Readers of one variant get the same bytes, given the same origin. Everything that depends on the single reader
   * must show here, or one user's push would reach another.
   */
  pushVariant(fact: Fact, userId: string): string
  encodeEnding(ending: Ending): WirePush
  encodeFailure(failure: WireFailure): WireError
}
