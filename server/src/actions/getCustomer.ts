import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'

/** The caller's own record. Source: Customer Chat RTM API 3.2, get_customer. */
export const getCustomer: Handler<'getCustomer', CustomerCaller> = async (needs, { caller }) =>
  success({ value: await needs.customers.get(caller), publications: [] })
