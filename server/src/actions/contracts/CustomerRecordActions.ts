import type { Customer } from '../../domain/chat.ts'
import type { CustomerFilters } from '../../domain/customerFilters.ts'
import type { CustomerPatch, PageRequest, PageResult } from '../contract.ts'

/** What agents do with customers, and what reaches both outside of chats. */
export type CustomerRecordActions = {
  createCustomer: { input: CustomerPatch; output: Customer }
  updateCustomerAsAgent: {
    input: { readonly customerId: string; readonly patch: CustomerPatch }
    output: Customer
  }
  /** By creation. The filters stay the same over the pages of one listing. */
  listCustomers: {
    input: PageRequest & { readonly filters: CustomerFilters }
    output: PageResult<Customer>
  }
  banCustomer: { input: { readonly customerId: string; readonly days: number }; output: null }
  /** Of a customer without a connection. */
  checkGoals: {
    input: {
      readonly groupId: number
      readonly url: string
      readonly sessionFields: readonly (readonly [key: string, value: string])[]
    }
    output: null
  }
  multicast: {
    input: {
      readonly agents: {
        readonly all: boolean
        readonly ids: readonly string[]
        readonly groupIds: readonly number[]
      }
      readonly customerIds: readonly string[]
      /** Any JSON. */
      readonly content: unknown
      readonly contentType: string | null
    }
    output: null
  }
}
