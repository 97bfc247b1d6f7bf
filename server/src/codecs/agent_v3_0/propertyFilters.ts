import type { PropertyValue } from '../../domain/event.ts'
import type { PropertyFilter } from '../../domain/propertyFilters.ts'
import { type Result, refuse, success } from '../../domain/result.ts'
import type { agentActions } from '../../protocol.ts'

/** Filters by properties as `get_chats_summary` and `get_archives` spell them. */
export function readPropertyFilters(
  wire: agentActions.PropertyFilters,
  path: string,
): Result<readonly PropertyFilter[]> {
  const filters: PropertyFilter[] = []
  for (const [namespace, names] of Object.entries(wire)) {
    for (const [name, filter] of Object.entries(names)) {
      const test = readTest(filter, `${path}.${namespace}.${name}`)
      if (!test.ok) return test
      filters.push({ namespace, name, test: test.value })
    }
  }
  return success(filters)
}

function readTest(wire: agentActions.PropertyFilter, path: string): Result<PropertyFilter['test']> {
  if (Object.keys(wire).length !== 1) {
    return refuse('validation', `${path}: expected one of exists, values or exclude_values, found more`)
  }
  if ('exists' in wire) return success({ kind: 'exists', exists: wire.exists })
  const values = 'values' in wire ? wire.values : wire.exclude_values
  if (!values.every(isValue)) {
    return refuse('validation', `${path}: expected texts, numbers or booleans, found another value`)
  }
  return success({ kind: 'values' in wire ? 'values' : 'excludeValues', values })
}

const isValue = (value: unknown): value is PropertyValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
