import { allAgents } from '../domain/audience.ts'
import { toMicros } from '../domain/instants.ts'
import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'
import { agentName } from './names.ts'
import { answering, unasked } from './publish.ts'

const dayMs = 86_400_000
const maxBanDays = 36_500

/**
 * Shuts a customer out for some days: his connections end at once, and so does his active thread.
 * Source: behaviour.md 8.7.
 */
export const banCustomer: Handler<'banCustomer', AgentCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const { customerId, days } = input
  if (!(days > 0 && days <= maxBanDays)) {
    return refuse('validation', `ban.days must be above 0 and at most ${maxBanDays}.`)
  }
  const who = { licenseId: caller.licenseId, customerId }
  if (!(await needs.customers.find(who))) return refuse('not_found', 'There is no such customer.')
  // A ban outlives the visit, and so must the customer.
  await needs.customers.writeDown(who)
  const bannedUntil = toMicros(needs.clock.now() + days * dayMs)
  await needs.customers.change({ licenseId: who.licenseId, id: customerId, bannedUntil })
  const initiator = agentName(license, caller.agentId)
  return success({
    value: null,
    publications: [
      answering(caller, { type: 'customerBanned', customerId, days }, allAgents(license)),
      unasked(
        license.id,
        { type: 'customerCutOff', reason: 'banned' },
        { customerIds: [customerId], agentIds: [] },
      ),
    ],
    after: () => needs.router.endChatOf(who, { type: 'customer_banned', initiator, days }, caller.agentId),
  })
}
