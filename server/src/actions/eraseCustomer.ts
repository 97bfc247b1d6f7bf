import type { Bus } from '../bus/createBus.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Erased } from '../store/Store.ts'
import type { Needs } from './ask.ts'
import type { KeyedQueue } from './createKeyedQueue.ts'
import type { VisitorId } from './createVisitors.ts'
import { chatKey, customerKey } from './keys.ts'
import { unasked } from './publish.ts'

/**
 * Forgets a customer and all that was said in his chat. His connections end; an agent who serves him is told that the
 * chat is over.
 */
export function eraseCustomer(
  { store, customers, greetings, router }: Pick<Needs, 'store' | 'customers' | 'greetings' | 'router'>,
  { queue, bus }: { readonly queue: KeyedQueue; readonly bus: Pick<Bus, 'publish'> },
  who: VisitorId,
): Promise<Erased> {
  const { licenseId, customerId } = who
  const erase = async (record: ChatRecord | null): Promise<Erased> => {
    const erased = await store.eraseCustomer(licenseId, customerId)
    if (record) router.chatErased(record)
    return erased
  }
  return queue.runAlways(customerKey(licenseId, customerId), async () => {
    const record = await store.readChatOfCustomer(licenseId, customerId)
    const erased = record
      ? await queue.runAlways(chatKey(record.chat.id), () => erase(record))
      : await erase(null)
    greetings.forget(who)
    customers.forget(who)
    const audience = { customerIds: [customerId], agentIds: [] }
    bus.publish(unasked(licenseId, { type: 'customerCutOff', reason: 'erased' }, audience))
    return erased
  })
}
