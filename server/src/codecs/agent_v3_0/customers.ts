import type { Static } from '@sinclair/typebox'
import type { ActionInput, ActionOutput, CustomerPatch } from '../../actions/contract.ts'
import type { CustomerFilters, RangeFilter, TextFilter } from '../../domain/customerFilters.ts'
import { type Result, refuse, success } from '../../domain/result.ts'
import { type agentActions, protocolLimits } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { parseRfc3339 } from '../instants.ts'
import { encodePageIds } from '../structureParts.ts'
import type { Reader } from '../wireContext.ts'
import type { agentSchemas } from './schema.ts'
import { encodeCustomer } from './structures.ts'

/** Requests and answers about customers in Agent 3.0. */

type Payload<Name extends keyof typeof agentSchemas> = Static<(typeof agentSchemas)[Name]>

export const readCustomer = ({ name, email, avatar, fields }: Payload<'create_customer'>): CustomerPatch =>
  compact({ name, email, avatar, sessionFields: fields && Object.entries(fields) })

export function readCustomers(payload: Payload<'get_customers'>): Result<ActionInput<'listCustomers'>> {
  const filters = readFilters(payload.filters ?? {})
  if (!filters.ok) return filters
  return success({
    order: payload.order ?? 'desc',
    limit: payload.limit ?? protocolLimits.agentPage.default,
    filters: filters.value,
    ...compact({ pageId: payload.page_id }),
  })
}

type WireFilters = agentActions.CustomerFilters

const textFilters = { country: 'country', email: 'email', name: 'name', customer_id: 'customerId' } as const

const dateFilters = {
  created_at: 'createdAt',
  agent_last_event_created_at: 'agentLastEventAt',
  customer_last_event_created_at: 'customerLastEventAt',
} as const

function readFilters(wire: WireFilters): Result<CustomerFilters> {
  const texts: { [Name in (typeof textFilters)[keyof typeof textFilters]]?: TextFilter } = {}
  for (const name of keysOf(textFilters)) {
    const filter = wire[name]
    if (filter === undefined) continue
    const read = readTextFilter(filter, name)
    if (!read.ok) return read
    texts[textFilters[name]] = read.value
  }
  const dates: { [Name in (typeof dateFilters)[keyof typeof dateFilters]]?: RangeFilter } = {}
  for (const name of keysOf(dateFilters)) {
    const filter = wire[name]
    if (filter === undefined) continue
    const read = readDates(filter, name)
    if (!read.ok) return read
    dates[dateFilters[name]] = read.value
  }
  const counts = compact({
    chatsCount: wire.chats_count && readRange(wire.chats_count),
    threadsCount: wire.threads_count && readRange(wire.threads_count),
    visitsCount: wire.visits_count && readRange(wire.visits_count),
  })
  return success({ ...texts, ...dates, ...counts })
}

/** `Object.keys` forgets the names, which are those of a table of this file. */
const keysOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[]

function readTextFilter(wire: agentActions.TextFilter, name: string): Result<TextFilter> {
  if ('values' in wire && 'exclude_values' in wire) {
    return refuse('validation', `payload.filters.${name}: expected values or exclude_values, found both`)
  }
  return success(
    'values' in wire
      ? { kind: 'values', values: wire.values }
      : { kind: 'excludeValues', values: wire.exclude_values },
  )
}

const bounds = ['lte', 'lt', 'gte', 'gt', 'eq'] as const

const readRange = (wire: agentActions.RangeFilter<number>): RangeFilter =>
  compact({ lte: wire.lte, lt: wire.lt, gte: wire.gte, gt: wire.gt, eq: wire.eq })

function readDates(wire: agentActions.RangeFilter<string>, name: string): Result<RangeFilter> {
  const range: { [Bound in (typeof bounds)[number]]?: number } = {}
  for (const bound of bounds) {
    const text = wire[bound]
    if (text === undefined) continue
    const instant = parseRfc3339(text)
    if (instant === null) {
      const place = `payload.filters.${name}.${bound}`
      return refuse('validation', `${place}: expected an RFC 3339 date-time, found another text`)
    }
    range[bound] = instant
  }
  return success(range)
}

export const encodeCustomers = (
  page: ActionOutput<'listCustomers'>,
  reader: Reader,
): agentActions.GetCustomersResponse => ({
  customers: page.rows.map((customer) => encodeCustomer(customer, reader)),
  total_customers: page.total,
  ...encodePageIds(page),
})
