import type { RequestOutcome } from '../../client/outcome.ts'
import type { Change } from '../../store/change.ts'
import type { CustomerApi } from './CustomerApi.ts'
import type { Disconnect } from './customer_v3_2/readDisconnect.ts'
import type { Login } from './customer_v3_2/readLogin.ts'
import type { Wire } from './customer_v3_2/wire.ts'
import type { CustomerData, LoginData } from './customer_v3_2/writeLogin.ts'

/** What a push means. */
export type Translation =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  /** A push of a later version. */
  | { readonly kind: 'unknown' }
  /** A push that lacks what makes it one. */
  | { readonly kind: 'malformed' }

/** Gives null for a payload that cannot be read. `now` is ms since the epoch. */
export type PushReader = (push: Wire, now: number) => readonly Change[] | null

/** What a connection needs of a version, whatever is said on it. */
export interface SessionTranslator {
  /** As it stands in addresses, such as `v3.2`. */
  readonly version: string
  /** The payload of `login`. */
  writeLogin(data: LoginData): object
  /** The payload of `update_customer`. */
  writeCustomer(data: CustomerData): object
  /** null for every push but the one that announces the end. */
  readDisconnect(action: string, payload: object): Disconnect | null
}

/** One version of the Customer Chat RTM API in the words of the model. Adding a version is adding a translator. */
export interface CustomerTranslator extends SessionTranslator {
  /** @param request the client's: makes one request and gives back the unread payload */
  createApi(request: (action: string, payload: object) => Promise<RequestOutcome>): CustomerApi
  /** null where not even the customer can be read. */
  readLogin(payload: object): Login | null
  /** Turns a push into changes. Never throws. `now` is ms since the epoch. */
  translatePush(action: string, payload: object, now: number): Translation
}
