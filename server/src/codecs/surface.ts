import type { Fact } from '../domain/facts.ts'
import type { Region } from '../domain/license.ts'
import type { Failure, FailureType } from '../domain/result.ts'
import type { AgentErrorType, CustomerErrorType, CustomerErrorTypeV31, WireError } from '../protocol.ts'
import type { CallMethod, Method } from './method.ts'
import type { Reader } from './wireContext.ts'

/** A failure of an action, or of the connection or the address itself. */
export type WireFailure = Omit<Failure, 'type'> & { readonly type: WireFailureType }
export type WireFailureType =
  | FailureType
  | 'entity_too_large'
  | 'license_not_found'
  | 'misdirected_request'
  | 'pending_requests_limit_reached'
  | 'request_timeout'
  | 'service_unavailable'

/** Why the server ends a connection, in neutral words. Source: behaviour.md 1.18. */
export type Ending =
  | { readonly type: 'tokenExpired' }
  | { readonly type: 'tokenRevoked' }
  | { readonly type: 'loginTimeout' }
  | { readonly type: 'pingTimeout' }
  | { readonly type: 'inactivityTimeout' }
  | { readonly type: 'tooManyConnections' }
  | { readonly type: 'tooManyUnauthorisedConnections' }
  | { readonly type: 'licenseNotFound' }
  | { readonly type: 'originRefused' }
  | { readonly type: 'misdirected'; readonly region: Region }
  | { readonly type: 'banned' }
  | { readonly type: 'temporarilyBlocked'; readonly seconds: number }
  | { readonly type: 'draining' }
  | { readonly type: 'internal' }

/** An error as some version words it; HTTP answers have a status for each. */
export type KnownErrorType = CustomerErrorType | CustomerErrorTypeV31 | AgentErrorType
export type KnownError = WireError & { readonly type: KnownErrorType }

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
  encodeFailure(failure: WireFailure): KnownError
}

/**
 * How bodies are wrapped. `wrapped`: `{ payload }` both ways. `lenient`: as `wrapped`, and a bare request is read too.
 * `either`: the answer is wrapped where the request was. `bare`: the payload is the body.
 * Source: spec/behaviour.md 16.2; spec/ambiguities.md A2, B1, B2.
 */
export type Envelope = 'wrapped' | 'lenient' | 'either' | 'bare'

/**
 * One family of addresses of the Web APIs. A new version is an object beside the others and a row in
 * `web/api/surfaces.ts`.
 */
export interface WebSurface {
  /** Names the surface in logs, for example `customer_web_v3_0`. */
  readonly id: string
  /** What stands before the name of the method. */
  readonly path: string
  readonly kind: 'customer' | 'agent'
  readonly envelope: Envelope
  readonly methods: ReadonlyMap<string, CallMethod>
  encodeFailure(failure: WireFailure): KnownError
}
