import type { Greeting } from '../../../model/greeting.ts'
import { type ChatId, chatId } from '../../../model/ids.ts'
import type { Customer } from '../../../model/user.ts'
import { readGreeting } from './readGreeting.ts'
import { readCustomer } from './readUser.ts'
import { isWire, readEach, readFlag, readObject, readText } from './wire.ts'

/** What a login tells. */
export type Login = {
  readonly customer: Customer
  /** The customer's chat; the protocol allows one. */
  readonly chat: { readonly id: ChatId; readonly hasUnread: boolean } | null
  readonly greeting: { readonly greeting: Greeting; readonly accepted: boolean } | null
}

/** null where not even the customer can be read. */
export function readLogin(payload: object): Login | null {
  if (!isWire(payload)) return null
  const customerWire = readObject(payload, 'customer')
  const customer = customerWire && readCustomer(customerWire)
  if (customer === null) return null
  const chats = readEach(payload, 'chats', (chat) => {
    const id = readText(chat, 'chat_id')
    return id === null ? null : { id: chatId(id), hasUnread: readFlag(chat, 'has_unread_events') }
  })
  const greetingWire = readObject(payload, 'greeting')
  const greeting = greetingWire && readGreeting(greetingWire)
  return {
    customer,
    chat: chats[0] ?? null,
    greeting: greetingWire && greeting && { greeting, accepted: readFlag(greetingWire, 'accepted') },
  }
}
