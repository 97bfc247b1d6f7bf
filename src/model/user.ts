import type { UserId } from './ids.ts'

export type User = Customer | Agent

type UserCommon = {
  readonly id: UserId
  readonly name: string | null
  readonly email: string | null
  readonly avatar: string | null
  /** Whether the user is in the chat now. */
  readonly present: boolean
  /** Events created up to this instant are seen; ms since the epoch, UTC, microseconds as its fraction; null: none. */
  readonly seenUpTo: number | null
}

export type Customer = UserCommon & {
  readonly kind: 'customer'
  readonly fields: readonly (readonly [key: string, value: string])[]
  /** What agents see of the customer's visit; null on the customer's own side. */
  readonly visit: Visit | null
  readonly statistics: CustomerStatistics | null
}

export type Agent = UserCommon & {
  readonly kind: 'agent'
  readonly jobTitle: string | null
  /** null where the API does not tell. */
  readonly routingStatus: RoutingStatus | null
}

export type RoutingStatus = 'accepting_chats' | 'not_accepting_chats'

export type CustomerStatistics = {
  readonly chatsCount: number
  readonly threadsCount: number
  readonly visitsCount: number
}

export type Visit = {
  /** ms since the epoch, UTC */
  readonly startedAt: number
  /** ms since the epoch, UTC; null while the customer is on the website, as far as was heard. */
  readonly endedAt: number | null
  readonly ip: string | null
  readonly userAgent: string | null
  readonly referrer: string | null
  readonly location: string | null
  /** Oldest first. */
  readonly pages: readonly PageView[]
}

export type PageView = {
  readonly url: string
  readonly title: string | null
  /** ms since the epoch, UTC */
  readonly openedAt: number
}
