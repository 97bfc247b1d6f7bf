import type { Customer } from '../domain/chat.ts'
import type { CustomerChange } from '../domain/chatRecord.ts'
import { applyCustomerChange, newCustomer } from '../domain/customers.ts'
import { toMicros } from '../domain/instants.ts'
import type { Clock } from '../platform/ports.ts'
import type { CustomerListQuery, ListResult, Store } from '../store/Store.ts'
import type { VisitorId, Visitors } from './createVisitors.ts'

/** Customers, whether written down or, with a transient token, only in memory. */
export interface Customers {
  find(who: VisitorId): Promise<Customer | null>
  /** As `find`; whoever holds a token and is not known yet is a new customer. */
  get(who: VisitorId): Promise<Customer>
  findMany(licenseId: number, ids: readonly string[]): Promise<ReadonlyMap<string, Customer>>
  /** Those who are written down. */
  list(query: CustomerListQuery): Promise<ListResult<Customer>>
  /** Where the customer lives: in the store, or in memory alone. */
  isWrittenDown(who: VisitorId): Promise<boolean>
  change(change: CustomerChange): Promise<void>
  /** A no-op for one who is written down. */
  writeDown(who: VisitorId): Promise<void>
  /** Drops what memory holds: the customer is written down, or gone. */
  forget(who: VisitorId): void
}

/** Beyond this the oldest customer in memory who is not connected is forgotten. */
const maxInMemory = 100_000

export function createCustomers(needs: {
  readonly store: Store
  readonly visitors: Pick<Visitors, 'isOnline'>
  readonly clock: Clock
}): Customers {
  const { store, visitors, clock } = needs
  const inMemory = new Map<string, Customer>()
  const keyOf = ({ licenseId, customerId }: VisitorId): string => `${licenseId}:${customerId}`
  const now = (): number => toMicros(clock.now())

  const withPresence = (customer: Customer): Customer => ({
    ...customer,
    online: visitors.isOnline({ licenseId: customer.licenseId, customerId: customer.id }),
  })

  const find = async (who: VisitorId): Promise<Customer | null> => {
    const held = inMemory.get(keyOf(who))
    if (held) return withPresence(held)
    const stored = (await store.readCustomers(who.licenseId, [who.customerId])).get(who.customerId)
    return stored ? withPresence(stored) : null
  }

  const hold = (customer: Customer): void => {
    inMemory.set(keyOf({ licenseId: customer.licenseId, customerId: customer.id }), customer)
    if (inMemory.size <= maxInMemory) return
    for (const [key, { licenseId, id }] of inMemory) {
      if (visitors.isOnline({ licenseId, customerId: id })) continue
      inMemory.delete(key)
      return
    }
  }

  return {
    find,
    get: async (who) => (await find(who)) ?? withPresence(newCustomer(who.licenseId, who.customerId, now())),
    async findMany(licenseId, ids) {
      const stored = await store.readCustomers(licenseId, ids)
      return new Map([...stored].map(([id, customer]) => [id, withPresence(customer)]))
    },
    async list(query) {
      const found = await store.listCustomers(query)
      return { ...found, rows: found.rows.map(withPresence) }
    },
    isWrittenDown: async (who) =>
      !inMemory.has(keyOf(who)) && (await store.readCustomers(who.licenseId, [who.customerId])).size > 0,
    async change(change) {
      const who = { licenseId: change.licenseId, customerId: change.id }
      const held = inMemory.get(keyOf(who))
      if (held) return hold(applyCustomerChange(held, change))
      const stored = await store.readCustomers(who.licenseId, [who.customerId])
      if (stored.size > 0) return store.changeCustomer(change)
      hold(applyCustomerChange(newCustomer(who.licenseId, who.customerId, now()), change))
    },
    async writeDown(who) {
      const held = inMemory.get(keyOf(who))
      await store.addCustomer(held ?? newCustomer(who.licenseId, who.customerId, now()))
      inMemory.delete(keyOf(who))
    },
    forget: (who) => void inMemory.delete(keyOf(who)),
  }
}
