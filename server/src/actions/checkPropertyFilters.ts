import type { PropertyFilter } from '../domain/propertyFilters.ts'
import { refuse } from '../domain/result.ts'

/** Each costs a look into every row. */
const maxFilters = 20
const maxValues = 100

/** null: the filters may be asked for. */
export function checkPropertyFilters(filters: readonly PropertyFilter[]): ReturnType<typeof refuse> | null {
  if (filters.length > maxFilters) {
    return refuse('validation', `filters.properties must have at most ${maxFilters} properties.`)
  }
  return filters.some(({ test }) => test.kind !== 'exists' && test.values.length > maxValues)
    ? refuse('validation', `A filter of filters.properties must have at most ${maxValues} values.`)
    : null
}
