import { allAgents } from '../domain/audience.ts'
import { applyCustomerChange, newCustomer } from '../domain/customers.ts'
import { toMicros } from '../domain/instants.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'
import { answering } from './publish.ts'
import { patchToChange } from './updateCustomer.ts'

/**
 * Makes a customer, also where another one has the same e-mail. Source: Agent Chat RTM API 3.0, create_customer;
 * ambiguities.md E17.
 */
export const createCustomer: Handler<'createCustomer', AgentCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const fresh = newCustomer(caller.licenseId, needs.ids.uuid(), toMicros(needs.clock.now()))
  const change = patchToChange(fresh, input)
  if (!change.ok) return change
  const customer = applyCustomerChange(fresh, change.value)
  await needs.store.addCustomer(customer)
  return success({
    value: customer,
    publications: [answering(caller, { type: 'customerCreated', customer }, allAgents(license))],
  })
}
