import type { Publication } from '../../domain/facts.ts'
import type { License } from '../../domain/license.ts'
import type { AgentCaller } from '../contract.ts'
import { agentAccount, licenseOf, message } from './fixtures.ts'
import { customer, type Harness, newChat, openHarness } from './openHarness.ts'

export const one = agentAccount('one@example.com', { concurrentChats: 1, groupIds: [0, 1] })
export const two = agentAccount('two@example.com', { concurrentChats: 1 })

export const office = (more: Partial<License> = {}, limits = {}) =>
  openHarness({ licenses: [licenseOf(1, { agents: [one, two], ...more })], limits })

export const start = (h: Harness, id: string, more: object = {}) =>
  h.must(customer(id), 'startChat', { ...newChat, events: [message('Hello')], ...more })

export const since = (h: Harness) => {
  const from = h.published.length
  return () => h.published.slice(from)
}
/** Group statuses have tests of their own. */
export const types = (publications: readonly Publication[]) =>
  publications.map(({ fact }) => fact.type).filter((type) => type !== 'multicast')
export const positions = (publications: readonly Publication[]) =>
  publications.flatMap(({ fact, customerIds }) =>
    fact.type === 'queuePositionUpdated' ? [[customerIds[0], fact.queue.position]] : [],
  )
export const said = (publications: readonly Publication[]) =>
  publications.flatMap(({ fact }) =>
    fact.type === 'eventAdded' && fact.event.content.type === 'system_message'
      ? [fact.event.content.systemMessageType]
      : [],
  )
export const servingAgents = async (h: Harness, who: AgentCaller, chatId: string) =>
  (await h.must(who, 'getChat', { chatId })).view.chat.members
    .filter((member) => member.kind === 'agent' && member.present)
    .map((member) => member.userId)
