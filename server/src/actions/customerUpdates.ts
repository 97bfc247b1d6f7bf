import { watchingAgentIds } from '../domain/audience.ts'
import type { Chat, Customer } from '../domain/chat.ts'
import type { Publication } from '../domain/facts.ts'
import type { License } from '../domain/license.ts'
import type { Needs } from './ask.ts'
import type { Caller, CustomerCaller } from './contract.ts'
import type { VisitorId } from './createVisitors.ts'
import { answering, caused } from './publish.ts'

/** Agents who see what this visitor does. */
export async function watchersOf(
  { store, live, visitors, customers }: Pick<Needs, 'store' | 'live' | 'visitors' | 'customers'>,
  license: License,
  who: VisitorId,
): Promise<readonly string[]> {
  const chat =
    live.ofCustomer(who.licenseId, who.customerId)?.chat ??
    (await store.readChatOfCustomer(who.licenseId, who.customerId))?.chat ??
    null
  const access = (await customers.find(who))?.access
  return watchingAgentIds(license, visitors.groupIds(who), chat, access)
}

/** `customerUpdated` for the customer and those who watch him, where what they see has changed. */
export function customerUpdates(
  { visitors }: Pick<Needs, 'visitors'>,
  caller: Caller,
  license: License,
  before: Customer,
  after: Customer,
  chat: Chat | null,
): readonly Publication[] {
  if (isSame(before, after)) return []
  const who = { licenseId: after.licenseId, customerId: after.id }
  const agentIds = watchingAgentIds(license, visitors.groupIds(who), chat, after.access)
  return [caused(caller, { type: 'customerUpdated', customer: after }, { customerIds: [after.id], agentIds })]
}

const isSame = (one: Customer, other: Customer): boolean =>
  one.name === other.name &&
  one.email === other.email &&
  one.avatar === other.avatar &&
  JSON.stringify(one.sessionFields) === JSON.stringify(other.sessionFields)

/** The answer to a change of the customer's own data: sent also when nothing differs, for clients wait for it. */
export async function customerUpdatedFor(
  needs: Pick<Needs, 'store' | 'live' | 'visitors' | 'customers'>,
  caller: CustomerCaller,
  license: License,
  customer: Customer,
): Promise<readonly Publication[]> {
  const agentIds = await watchersOf(needs, license, caller)
  return [answering(caller, { type: 'customerUpdated', customer }, { customerIds: [customer.id], agentIds })]
}
