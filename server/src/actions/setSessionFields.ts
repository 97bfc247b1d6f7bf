import { applyCustomerChange, replaceSessionFields } from '../domain/customers.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'
import { customerUpdatedFor } from './customerUpdates.ts'

/** Replaces all session fields. Source: Customer Chat RTM API 3.2, set_customer_session_fields. */
export const setSessionFields: Handler<'setSessionFields', CustomerCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const replaced = replaceSessionFields(input.sessionFields)
  if (!replaced.ok) return replaced
  const before = await needs.customers.get(caller)
  const change = { licenseId: caller.licenseId, id: caller.customerId, sessionFields: replaced.value }
  const after = applyCustomerChange(before, change)
  await needs.customers.change(change)
  return success({ value: after, publications: await customerUpdatedFor(needs, caller, license, after) })
}
