import { Type } from '@sinclair/typebox'
import { protocolLimits } from '../../protocol.ts'
import {
  activateChat,
  customerPage,
  getForm,
  getPredictedAgent,
  inChat,
  loginMembers,
  sneakPeek,
  startChat,
} from '../customer/schemaParts.ts'
import { getUrlInfo } from '../customer/urlInfo.ts'
import {
  anyKey,
  choiceOf,
  customEvent,
  deleteChatProperties,
  deleteEventProperties,
  deleteThreadProperties,
  fileEvent,
  filledFormEvent,
  mapOf,
  messageEvent,
  nothing,
  richMessageEvent,
  sendPostback,
  sortOrder,
  systemMessageEvent,
  updateChatProperties,
  updateEventProperties,
  updateThreadProperties,
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

const customerData = Type.Object({
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  avatar: Type.Optional(Type.String()),
  session_fields: Type.Optional(sessionFields),
})

export const customerSchemas = {
  login: Type.Object({
    ...loginMembers(customerData),
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
  start_chat: startChat(newEvent),
  activate_chat: activateChat(newEvent),
  deactivate_chat: Type.Object(inChat),
  send_event: Type.Object({
    ...inChat,
    event: newEvent,
    attach_to_last_thread: Type.Optional(Type.Boolean()),
  }),
  send_rich_message_postback: sendPostback,
  send_sneak_peek: sneakPeek,
  update_chat_properties: updateChatProperties,
  delete_chat_properties: deleteChatProperties,
  update_thread_properties: updateThreadProperties,
  delete_thread_properties: deleteThreadProperties,
  update_event_properties: updateEventProperties,
  delete_event_properties: deleteEventProperties,
  update_customer: customerData,
  update_customer_page: customerPage,
  set_customer_session_fields: Type.Object({ session_fields: sessionFields }),
  get_customer: nothing,
  list_group_statuses: Type.Object({
    all: Type.Optional(Type.Boolean()),
    group_ids: Type.Optional(Type.Array(Type.Integer())),
  }),
  get_form: getForm,
  get_url_info: getUrlInfo,
  get_predicted_agent: getPredictedAgent,
  mark_events_as_seen: Type.Object({ ...inChat, seen_up_to: Type.String() }),
  accept_greeting: Type.Object({ greeting_id: Type.Integer(), unique_id: Type.String() }),
  cancel_greeting: Type.Object({ unique_id: Type.String() }),
}

/** What is asked over HTTP alone. Source: spec/catalogue/supplement/customer-web-v3.2.json. */
export const customerWebSchemas = {
  check_goals: Type.Object({
    session_fields: sessionFields,
    group_id: Type.Integer(),
    page_url: Type.String(),
    /** Clients still send the map of earlier versions beside it. */
    customer_fields: Type.Optional(mapOf(Type.String())),
  }),
}
