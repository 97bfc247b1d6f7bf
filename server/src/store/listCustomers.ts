import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Customer } from '../domain/chat.ts'
import type { CustomerFilters, RangeFilter, TextFilter } from '../domain/customerFilters.ts'
import type { Database } from './openDatabase.ts'
import { toCustomer } from './rows.ts'
import type { CustomerListQuery, ListResult } from './Store.ts'

const always = sql<SqlBool>`true`

/** One page of customers by their creation. Source: spec/behaviour.md section 15. */
export async function listCustomers(
  { queries }: Pick<Database, 'queries'>,
  { licenseId, filters, order, from, limit }: CustomerListQuery,
): Promise<ListResult<Customer>> {
  const backwards = from?.direction === 'previous'
  const descending = (order === 'desc') !== backwards
  const matching = queries
    .selectFrom('customers')
    .where('license_id', '=', licenseId)
    .where(sql<SqlBool>`(${sql.join(conditions(filters), sql` and `)})`)
  const page = await matching
    .selectAll()
    .$if(from !== null, (some) =>
      some.where(
        descending
          ? sql<boolean>`(created_at, id) < (${from?.place.at}, ${from?.place.customerId})`
          : sql<boolean>`(created_at, id) > (${from?.place.at}, ${from?.place.customerId})`,
      ),
    )
    .orderBy('created_at', descending ? 'desc' : 'asc')
    .orderBy('id', descending ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute()
  const { total } = await matching
    .select((some) => some.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const hasMore = page.length > limit
  const rows = page.slice(0, limit).map(toCustomer)
  return {
    rows: backwards ? rows.reverse() : rows,
    total,
    hasNext: backwards || hasMore,
    hasPrevious: backwards ? hasMore : from !== null,
  }
}

const conditions = (filters: CustomerFilters): readonly RawBuilder<SqlBool>[] => [
  isText(sql`json_extract(last_visit_json, '$.geolocation.country')`, filters.country),
  isText(sql`email`, filters.email),
  isText(sql`name`, filters.name),
  isText(sql`id`, filters.customerId),
  isWithin(sql`chats_count`, filters.chatsCount),
  isWithin(sql`threads_count`, filters.threadsCount),
  isWithin(sql`visits_count`, filters.visitsCount),
  isWithin(sql`created_at`, filters.createdAt),
  isWithin(sql`agent_last_event_at`, filters.agentLastEventAt),
  isWithin(sql`customer_last_event_at`, filters.customerLastEventAt),
]

/** The values travel as one JSON text, so that a long list is one parameter. */
function isText(column: RawBuilder<unknown>, filter: TextFilter | undefined): RawBuilder<SqlBool> {
  if (!filter) return always
  const values = sql`(select value from json_each(${JSON.stringify(filter.values)}))`
  // Who has no value has none of the excluded ones.
  return filter.kind === 'values'
    ? sql<SqlBool>`${column} in ${values}`
    : sql<SqlBool>`(${column} is null or ${column} not in ${values})`
}

function isWithin(column: RawBuilder<unknown>, filter: RangeFilter | undefined): RawBuilder<SqlBool> {
  if (!filter) return always
  const { lte, lt, gte, gt, eq } = filter
  const parts = [
    lte === undefined ? always : sql<SqlBool>`${column} <= ${lte}`,
    lt === undefined ? always : sql<SqlBool>`${column} < ${lt}`,
    gte === undefined ? always : sql<SqlBool>`${column} >= ${gte}`,
    gt === undefined ? always : sql<SqlBool>`${column} > ${gt}`,
    eq === undefined ? always : sql<SqlBool>`${column} = ${eq}`,
  ]
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}
