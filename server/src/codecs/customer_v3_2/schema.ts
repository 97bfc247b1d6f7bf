import { Type } from '@sinclair/typebox'
import { protocolLimits } from '../../protocol.ts'
import {
  access,
  anyKey,
  choiceOf,
  customEvent,
  fileEvent,
  filledFormEvent,
  mapOf,
  messageEvent,
  nothing,
  properties,
  richMessageEvent,
  sortOrder,
  systemMessageEvent,
  users,
} from '../schemaParts.ts'

/** Request payloads of the Customer Chat RTM API 3.2. Source: S002; spec/catalogue/customer-rtm-v3.2.json. */

const maxButtons = 13

const newEvent = Type.Union([
  messageEvent,
  fileEvent,
  filledFormEvent(Type.Object({ id: Type.String(), group_id: Type.Integer(), label: Type.String() })),
  richMessageEvent({
    templateId: choiceOf('cards', 'sticker', 'quick_replies'),
    buttonType: choiceOf('webview', 'message', 'url', 'phone'),
    maxElements: protocolLimits.richMessageElements,
    maxButtons,
  }),
  systemMessageEvent,
  customEvent,
])

/** Each member is an object of one pair. */
const sessionFields = Type.Array(Type.Record(anyKey, Type.String(), { minProperties: 1, maxProperties: 1 }), {
  maxItems: protocolLimits.sessionFieldKeys,
})

const initialThread = Type.Object({
  events: Type.Optional(Type.Array(newEvent)),
  properties: Type.Optional(properties),
})

const inChat = { chat_id: Type.String() }

const customerData = Type.Object({
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  avatar: Type.Optional(Type.String()),
  session_fields: Type.Optional(sessionFields),
})

const customerPage = Type.Object({ url: Type.String(), title: Type.Optional(Type.String()) })

export const customerSchemas = {
  login: Type.Object({
    token: Type.String(),
    customer: Type.Optional(customerData),
    customer_page: Type.Optional(customerPage),
    customer_side_storage: Type.Optional(mapOf(Type.String())),
    is_mobile: Type.Optional(Type.Boolean()),
    group_id: Type.Optional(Type.Integer({ minimum: 0 })),
    referrer: Type.Optional(Type.String()),
    application: Type.Optional(
      Type.Object({
        name: Type.Optional(Type.String()),
        version: Type.Optional(Type.String()),
        channel_type: Type.Optional(Type.String()),
      }),
    ),
  }),
  list_chats: Type.Object({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: protocolLimits.listChats.max })),
    sort_order: Type.Optional(sortOrder),
    page_id: Type.Optional(Type.String()),
  }),
  list_threads: Type.Object({
    ...inChat,
    sort_order: Type.Optional(sortOrder),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: protocolLimits.listThreads.max })),
    page_id: Type.Optional(Type.String()),
    min_events_count: Type.Optional(
      Type.Integer({
        minimum: protocolLimits.minEventsCount.min,
        maximum: protocolLimits.minEventsCount.max,
      }),
    ),
  }),
  get_chat: Type.Object({ ...inChat, thread_id: Type.Optional(Type.String()) }),
  start_chat: Type.Object({
    chat: Type.Optional(
      Type.Object({
        properties: Type.Optional(properties),
        access: Type.Optional(access),
        users: Type.Optional(users),
        thread: Type.Optional(initialThread),
      }),
    ),
    continuous: Type.Optional(Type.Boolean()),
  }),
  activate_chat: Type.Object({
    chat: Type.Object({
      id: Type.String(),
      properties: Type.Optional(properties),
      access: Type.Optional(access),
      thread: Type.Optional(initialThread),
    }),
    continuous: Type.Optional(Type.Boolean()),
  }),
  deactivate_chat: Type.Object(inChat),
  send_event: Type.Object({
    ...inChat,
    event: newEvent,
    attach_to_last_thread: Type.Optional(Type.Boolean()),
  }),
  send_sneak_peek: Type.Object({ ...inChat, sneak_peek_text: Type.String() }),
  update_chat_properties: Type.Object({ ...inChat, properties }),
  update_thread_properties: Type.Object({ ...inChat, thread_id: Type.String(), properties }),
  update_customer: customerData,
  update_customer_page: customerPage,
  set_customer_session_fields: Type.Object({ session_fields: sessionFields }),
  get_customer: nothing,
  list_group_statuses: Type.Object({
    all: Type.Optional(Type.Boolean()),
    group_ids: Type.Optional(Type.Array(Type.Integer())),
  }),
  get_form: Type.Object({ group_id: Type.Integer(), type: choiceOf('prechat', 'postchat') }),
  get_predicted_agent: Type.Object({ group_id: Type.Optional(Type.Integer({ minimum: 0 })) }),
  mark_events_as_seen: Type.Object({ ...inChat, seen_up_to: Type.String() }),
}
