import type { Facts } from './readFacts.ts'
import { isWire, readEach, readObject, readText } from './translate/customer_v3_2/wire.ts'

/**
 * Who has come, as far as somebody wants to know who has no engine yet.
 * @param payload of a login's answer, version 3.2
 * @returns null: there is more to be known, a chat or a greeting, and an engine to know it
 */
export function readArrival(payload: object): Facts['customer'] | null {
  if (!isWire(payload)) return null
  const customer = readObject(payload, 'customer')
  const hasMore =
    readObject(payload, 'greeting') !== null || readEach(payload, 'chats', (chat) => chat).length > 0
  if (customer === null || hasMore) return null
  return {
    id: readText(customer, 'id'),
    name: readText(customer, 'name'),
    email: readText(customer, 'email'),
  }
}
