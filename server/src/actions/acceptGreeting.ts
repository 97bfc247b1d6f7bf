import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'
import { answering } from './publish.ts'

/** The customer has seen the greeting on his screen. Source: Customer Chat RTM API 3.2, accept_greeting. */
export const acceptGreeting: Handler<'acceptGreeting', CustomerCaller> = async (needs, { caller, input }) => {
  const { licenseId, customerId } = caller
  const { greetings } = await needs.customers.get(caller)
  const { current } = greetings
  if (current?.uniqueId !== input.uniqueId || current.id !== input.greetingId) {
    return refuse('greeting_not_found', 'There is no such greeting on the screen.')
  }
  if (!current.accepted) {
    await needs.customers.change({
      licenseId,
      id: customerId,
      greetings: { ...greetings, current: { ...current, accepted: true } },
      add: { greetingsAcceptedCount: 1 },
    })
  }
  const fact = { type: 'greetingAccepted', uniqueId: input.uniqueId } as const
  return success({
    value: null,
    publications: [answering(caller, fact, { customerIds: [customerId], agentIds: [] })],
  })
}
