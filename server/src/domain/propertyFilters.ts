import type { PropertyValue } from './event.ts'

/** One test of one property. Source: catalogue, get_archives. */
export type PropertyFilter = {
  readonly namespace: string
  readonly name: string
  readonly test:
    | { readonly kind: 'exists'; readonly exists: boolean }
    | { readonly kind: 'values'; readonly values: readonly PropertyValue[] }
    /** Holds also where there is no such property. */
    | { readonly kind: 'excludeValues'; readonly values: readonly PropertyValue[] }
}
