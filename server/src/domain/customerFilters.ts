import type { Micros } from './event.ts'

/** Exactly one of the two lists. Source: behaviour.md 8.10. */
export type TextFilter =
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'excludeValues'; readonly values: readonly string[] }

/** All that are given must hold. */
export type RangeFilter<Value extends number = number> = {
  readonly lte?: Value
  readonly lt?: Value
  readonly gte?: Value
  readonly gt?: Value
  readonly eq?: Value
}

/** All that are given must hold. */
export type CustomerFilters = {
  readonly country?: TextFilter
  readonly email?: TextFilter
  readonly name?: TextFilter
  readonly customerId?: TextFilter
  readonly chatsCount?: RangeFilter
  readonly threadsCount?: RangeFilter
  readonly visitsCount?: RangeFilter
  readonly createdAt?: RangeFilter<Micros>
  readonly agentLastEventAt?: RangeFilter<Micros>
  readonly customerLastEventAt?: RangeFilter<Micros>
}
