import type { CustomerPush } from '../../protocol/customer_v3_2/pushes.ts'
import type { Change } from '../../store/change.ts'
import type { CustomerTranslator, PushReader } from './CustomerTranslator.ts'
import { createCustomerApi } from './customer_v3_2/createCustomerApi.ts'
import { readInstant } from './customer_v3_2/instants.ts'
import { readChat, readQueue } from './customer_v3_2/readChat.ts'
import { readEvent } from './customer_v3_2/readEvent.ts'
import { readGreeting } from './customer_v3_2/readGreeting.ts'
import { readLogin } from './customer_v3_2/readLogin.ts'
import { readProperties } from './customer_v3_2/readProperties.ts'
import { readCustomer, readUser } from './customer_v3_2/readUser.ts'
import { sessionV32 } from './customer_v3_2/session.ts'
import { readNumbers, readObject, readText, type Wire } from './customer_v3_2/wire.ts'
import {
  closed,
  createTranslatePush,
  deleted,
  inChat,
  joined,
  left,
  multicast,
  nothing,
  ofEvent,
  received,
  seen,
  toggled,
  typed,
  updated,
} from './pushParts.ts'

const readers = {
  incoming_chat: (push) => received(push, readChat),
  chat_deactivated: closed,
  chat_transferred: (push) =>
    inChat(push, (chat) => {
      const target = readObject(push, 'transferred_to')
      const groupIds = target && 'group_ids' in target ? readNumbers(target, 'group_ids') : null
      return { type: 'chatTransferred', chatId: chat, groupIds, queue: readQueue(readObject(push, 'queue')) }
    }),
  user_added_to_chat: (push) => joined(push, readUser),
  user_removed_from_chat: left,
  incoming_event: (push) => ofEvent(push, 'eventAdded', readEvent),
  event_updated: (push) => ofEvent(push, 'eventUpdated', readEvent),
  incoming_rich_message_postback: toggled,
  chat_properties_updated: (push) => updated(push, 'chat', readProperties),
  chat_properties_deleted: (push) => deleted(push, 'chat'),
  thread_properties_updated: (push) => updated(push, 'thread', readProperties),
  thread_properties_deleted: (push) => deleted(push, 'thread'),
  event_properties_updated: (push) => updated(push, 'event', readProperties),
  event_properties_deleted: (push) => deleted(push, 'event'),
  customer_updated: (push) => {
    const wire = readObject(push, 'customer')
    const customer = wire && readCustomer(wire)
    return customer && [{ type: 'customerUpdated', customer }]
  },
  // The page is ours: we know where we are.
  customer_page_updated: nothing,
  // The connection reads these: one goes back with the next login, the other decides what happens next.
  customer_side_storage_updated: nothing,
  customer_disconnected: nothing,
  incoming_typing_indicator: typed,
  incoming_multicast: multicast,
  events_marked_as_seen: (push) => seen(push, readInstant(push['seen_up_to'])),
  incoming_greeting: (push) => {
    const greeting = readGreeting(push)
    return greeting && [{ type: 'greetingReceived', greeting, accepted: false }]
  },
  greeting_accepted: (push) => ofGreeting(push, 'greetingAccepted'),
  greeting_canceled: (push) => ofGreeting(push, 'greetingCanceled'),
  queue_position_updated: (push) => {
    const queue = readQueue(readObject(push, 'queue'))
    return inChat(push, (chat) => queue && { type: 'queueMoved', chatId: chat, queue })
  },
} as const satisfies Record<CustomerPush, PushReader>

/** Customer Chat RTM API 3.2. Source: spec/catalogue/customer-rtm-v3.2.json. */
export const customerV32: CustomerTranslator = {
  ...sessionV32,
  createApi: createCustomerApi,
  readLogin,
  translatePush: createTranslatePush(readers),
}

function ofGreeting(push: Wire, type: 'greetingAccepted' | 'greetingCanceled'): readonly Change[] | null {
  const uniqueId = readText(push, 'unique_id')
  return uniqueId === null ? null : [{ type, uniqueId }]
}
