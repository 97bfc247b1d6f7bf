import type { CustomerPush } from '../../protocol/customer_v3_1/pushes.ts'
import type { ReceivedChat } from '../../store/change.ts'
import type { CustomerTranslator, PushReader } from './CustomerTranslator.ts'
import { createCustomerApi } from './customer_v3_1/createCustomerApi.ts'
import { readLogin, writeCustomer, writeLogin } from './customer_v3_1/login.ts'
import { readChat, readEvent } from './customer_v3_1/readChat.ts'
import { readProperties } from './customer_v3_1/readProperties.ts'
import { readMarker } from './customer_v3_1/readTime.ts'
import { readCustomer, readUser } from './customer_v3_1/readUser.ts'
import { readDisconnect } from './customer_v3_2/readDisconnect.ts'
import { readNumber, readNumbers, readObject, readText } from './customer_v3_2/wire.ts'
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
  incoming_chat_thread: (push) => received(push, readChat),
  thread_closed: closed,
  access_set: (push) => {
    const access = readObject(push, 'access')
    const id = readText(push, 'id')
    if (access === null || id === null) return null
    if (push['resource'] !== 'chat') return []
    return inChat({ chat_id: id }, (chat) => ({
      type: 'chatReceived',
      fresh: false,
      chat: { ...untold, id: chat, groupIds: readNumbers(access, 'group_ids') },
    }))
  },
  chat_transferred: (push) =>
    inChat(push, (chat) => ({
      type: 'chatTransferred',
      chatId: chat,
      groupIds: push['type'] === 'group' ? readNumbers(push, 'ids') : null,
      queue: null,
    })),
  chat_user_added: (push) => joined(push, readUser),
  chat_user_removed: left,
  incoming_event: (push) => ofEvent(push, 'eventAdded', readEvent),
  event_updated: (push) => ofEvent(push, 'eventUpdated', readEvent),
  incoming_rich_message_postback: toggled,
  chat_properties_updated: (push) => updated(push, 'chat', readProperties),
  chat_properties_deleted: (push) => deleted(push, 'chat'),
  chat_thread_properties_updated: (push) => updated(push, 'thread', readProperties),
  chat_thread_properties_deleted: (push) => deleted(push, 'thread'),
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
  last_seen_timestamp_updated: (push) => seen(push, readMarker(readNumber(push, 'timestamp'))),
} as const satisfies Record<CustomerPush, PushReader>

/** Customer Chat RTM API 3.1. Source: spec/catalogue/customer-rtm-v3.1.json, spec/versions.md. */
export const customerV31: CustomerTranslator = {
  version: 'v3.1',
  createApi: createCustomerApi,
  writeLogin,
  writeCustomer,
  readLogin,
  readDisconnect,
  translatePush: createTranslatePush(readers),
}

const untold: Omit<ReceivedChat, 'id'> = {
  users: null,
  properties: null,
  groupIds: null,
  followed: null,
  threads: [],
  events: [],
  queue: null,
}
