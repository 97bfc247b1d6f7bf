import type { Customer } from '../domain/chat.ts'
import type { CustomerChange } from '../domain/chatRecord.ts'
import { applyCustomerChange, mergeSessionFields } from '../domain/customers.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller, CustomerPatch } from './contract.ts'
import { customerUpdatedFor } from './customerUpdates.ts'

/** Changes what is given, and merges session fields. Source: Customer Chat RTM API 3.2, update_customer. */
export const updateCustomer: Handler<'updateCustomer', CustomerCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  if (Object.keys(input).length === 0) {
    return refuse('validation', 'At least one of name, email, avatar, session_fields is needed.')
  }
  const before = await needs.customers.get(caller)
  const change = patchToChange(before, input)
  if (!change.ok) return change
  const after = applyCustomerChange(before, change.value)
  await needs.customers.change(change.value)
  return success({ value: after, publications: await customerUpdatedFor(needs, caller, license, after) })
}

/** What a patch means for this customer; the session fields may not grow over their limit. */
export function patchToChange(customer: Customer, patch: CustomerPatch): Result<CustomerChange> {
  const { sessionFields, ...profile } = patch
  const ids = { licenseId: customer.licenseId, id: customer.id }
  if (sessionFields === undefined) return success({ ...ids, ...profile })
  const merged = mergeSessionFields(customer.sessionFields, sessionFields)
  return merged.ok ? success({ ...ids, ...profile, sessionFields: merged.value }) : merged
}
