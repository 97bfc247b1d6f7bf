import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'
import { answering } from './publish.ts'

/**
 * The customer has put the greeting away; it does not come back in this visit.
 * Source: Customer Chat RTM API 3.2, cancel_greeting.
 */
export const cancelGreeting: Handler<'cancelGreeting', CustomerCaller> = async (needs, { caller, input }) => {
  const { licenseId, customerId } = caller
  const { greetings } = await needs.customers.get(caller)
  if (greetings.current?.uniqueId !== input.uniqueId) {
    return refuse('greeting_not_found', 'There is no such greeting on the screen.')
  }
  await needs.customers.change({ licenseId, id: customerId, greetings: { ...greetings, current: null } })
  const fact = { type: 'greetingCanceled', uniqueId: input.uniqueId } as const
  return success({
    value: null,
    publications: [answering(caller, fact, { customerIds: [customerId], agentIds: [] })],
  })
}
