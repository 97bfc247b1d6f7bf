import { applyCustomerChange } from '../domain/customers.ts'
import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'
import { watchersOf } from './customerUpdates.ts'
import { answering } from './publish.ts'
import { patchToChange } from './updateCustomer.ts'

/**
 * Changes what is given of a customer, and merges his fields; he and those who watch him are told.
 * Source: Agent Chat RTM API 3.0, update_customer.
 */
export const updateCustomerAsAgent: Handler<'updateCustomerAsAgent', AgentCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const who = { licenseId: caller.licenseId, customerId: input.customerId }
  if (Object.keys(input.patch).length === 0) {
    return refuse('validation', 'At least one of name, email, avatar, fields is needed.')
  }
  const before = await needs.customers.find(who)
  if (!before) return refuse('not_found', 'There is no such customer.')
  const change = patchToChange(before, input.patch)
  if (!change.ok) return change
  const customer = applyCustomerChange(before, change.value)
  await needs.customers.change(change.value)
  const agentIds = [...new Set([...(await watchersOf(needs, license, who)), caller.agentId])]
  const audience = { customerIds: [customer.id], agentIds }
  return success({
    value: customer,
    publications: [answering(caller, { type: 'customerUpdated', customer }, audience)],
  })
}
