import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PropertyValue } from '../domain/event.ts'
import type { PropertyFilter } from '../domain/propertyFilters.ts'
import { assertNever } from '../domain/result.ts'

/** @param column JSON text of the properties of a row */
export function propertyCondition(
  column: RawBuilder<unknown>,
  { namespace, name, test }: PropertyFilter,
): RawBuilder<SqlBool> {
  // Namespaces and names come from outside, so they are compared and never part of a path.
  const exists = (matching: RawBuilder<SqlBool>) =>
    sql<SqlBool>`exists (select 1 from json_each(${column}) as ns, json_each(ns.value) as property
      where ns.key = ${namespace} and property.key = ${name} and ${matching})`
  switch (test.kind) {
    case 'exists':
      return test.exists ? exists(sql`true`) : sql<SqlBool>`not ${exists(sql`true`)}`
    case 'values':
      return exists(isOneOf(test.values))
    case 'excludeValues':
      return sql<SqlBool>`not ${exists(isOneOf(test.values))}`
    default:
      return assertNever(test)
  }
}

const isOneOf = (values: readonly PropertyValue[]): RawBuilder<SqlBool> =>
  values.length === 0 ? sql`false` : sql<SqlBool>`(${sql.join(values.map(isValue), sql` or `)})`

/** 1, true and "1" are three values. */
function isValue(value: PropertyValue): RawBuilder<SqlBool> {
  if (typeof value === 'boolean') return sql<SqlBool>`property.type = ${String(value)}`
  return typeof value === 'number'
    ? sql<SqlBool>`(property.type in ('integer', 'real') and property.value = ${value})`
    : sql<SqlBool>`(property.type = 'text' and property.value = ${value})`
}
