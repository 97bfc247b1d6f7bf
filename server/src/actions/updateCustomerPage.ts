import { applyCustomerChange, withPage } from '../domain/customers.ts'
import { toMicros } from '../domain/instants.ts'
import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'
import { watchersOf } from './customerUpdates.ts'
import { answering } from './publish.ts'

/** Records a page view of the present visit. Source: Customer Chat RTM API 3.2, update_customer_page. */
export const updateCustomerPage: Handler<'updateCustomerPage', CustomerCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const customer = await needs.customers.get(caller)
  if (!customer.lastVisit) return refuse('validation', 'A page belongs to a visit: log in first.')
  const openedAt = toMicros(needs.clock.now())
  const visit = withPage(customer.lastVisit, input, openedAt)
  const change = {
    licenseId: caller.licenseId,
    id: caller.customerId,
    lastVisit: visit,
    add: { pageViewsCount: 1 },
  }
  await needs.customers.change(change)
  const groupId = needs.visitors.monitoringGroupId(caller) ?? 0
  const fact = {
    type: 'customerPageUpdated',
    customerId: caller.customerId,
    visit,
    url: input.url,
    title: input.title,
    openedAt,
    referrer: visit.referrer,
  } as const
  const agentIds = await watchersOf(needs, license, caller)
  return success({
    value: null,
    publications: [answering(caller, fact, { customerIds: [caller.customerId], agentIds })],
    after: () => needs.greetings.judge(license, applyCustomerChange(customer, change), groupId),
  })
}
