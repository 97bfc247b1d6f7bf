import { success } from '../domain/result.ts'
import type { CustomerPlace } from '../store/Store.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'
import { filteredName, type PagedList, toPage, toWindow } from './paging.ts'

/** Customers by their creation, page by page. Source: Agent Chat RTM API 3.0, get_customers. */
export const listCustomers: Handler<'listCustomers', AgentCaller> = async (needs, { input, license }) => {
  const list: PagedList<CustomerPlace> = {
    name: filteredName('customers', input.filters),
    defaultLimit: 10,
    maxLimit: 100,
    isPlace,
  }
  const window = toWindow(list, input)
  if (!window.ok) return window
  const query = { ...window.value, licenseId: license.id, filters: input.filters }
  const result = await needs.customers.list(query)
  const placeOf = (customer: { readonly id: string; readonly createdAt: number }) => ({
    at: customer.createdAt,
    customerId: customer.id,
  })
  return success({ value: toPage(list, window.value, result, placeOf, result.rows), publications: [] })
}

const isPlace = (place: unknown): place is CustomerPlace =>
  typeof place === 'object' &&
  place !== null &&
  'at' in place &&
  typeof place.at === 'number' &&
  'customerId' in place &&
  typeof place.customerId === 'string'
