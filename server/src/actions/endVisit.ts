import type { Bus } from '../bus/createBus.ts'
import { watchingAgentIds } from '../domain/audience.ts'
import { toMicros } from '../domain/instants.ts'
import type { License } from '../domain/license.ts'
import type { Needs } from './ask.ts'
import type { VisitorId } from './createVisitors.ts'
import { unasked } from './publish.ts'

/** The customer has left and not come back: the visit ends, and whoever lived in memory only is forgotten. */
export async function endVisit(
  { customers, visitors, store, greetings }: Pick<Needs, 'customers' | 'visitors' | 'store' | 'greetings'>,
  bus: Pick<Bus, 'publish'>,
  license: License,
  who: VisitorId,
  left: { readonly atMs: number; readonly groupIds: readonly number[] },
): Promise<void> {
  // Somebody who came back in the meantime goes on with this visit.
  if (visitors.isOnline(who)) return
  greetings.forget(who)
  const customer = await customers.find(who)
  if (!customer?.lastVisit || customer.lastVisit.endedAt !== null) return
  const visit = { ...customer.lastVisit, endedAt: toMicros(left.atMs) }
  await customers.change({ licenseId: who.licenseId, id: who.customerId, lastVisit: visit })
  const chat = (await store.readChatOfCustomer(who.licenseId, who.customerId))?.chat ?? null
  const agentIds = watchingAgentIds(license, left.groupIds, chat, customer.access)
  const fact = { type: 'visitEnded', customerId: who.customerId, visit } as const
  bus.publish(unasked(who.licenseId, fact, { customerIds: [], agentIds }))
  if (!(await customers.isWrittenDown(who))) customers.forget(who)
}
