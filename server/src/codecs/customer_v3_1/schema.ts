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
import { getChatThreads, lastSeen, newEvent, sendEvent } from '../model_v3_0/schema.ts'
import {
  deleteChatProperties,
  deleteEventProperties,
  deleteThreadProperties,
  mapOf,
  sendPostback,
  updateChatProperties,
  updateEventProperties,
  updateThreadProperties,
} from '../schemaParts.ts'

/** Request payloads of the Customer Chat RTM API 3.1. Source: S000, S003; spec/catalogue/customer-rtm-v3.1.json. */

const fields = mapOf(Type.String())

const customerData = Type.Object({
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  avatar: Type.Optional(Type.String()),
  fields: Type.Optional(fields),
})

const { customerChatsSummary, customerThreadsSummary } = protocolLimits

export const customerSchemas = {
  login: Type.Object(loginMembers(customerData)),
  get_chats_summary: Type.Object({
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: customerChatsSummary.maxOffset })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: customerChatsSummary.max })),
  }),
  get_chat_threads_summary: Type.Object({
    ...inChat,
    offset: Type.Optional(Type.Integer({ minimum: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: customerThreadsSummary.max })),
  }),
  get_chat_threads: getChatThreads,
  start_chat: startChat(newEvent),
  activate_chat: activateChat(newEvent),
  close_thread: Type.Object(inChat),
  send_event: sendEvent,
  send_rich_message_postback: sendPostback,
  send_sneak_peek: sneakPeek,
  update_chat_properties: updateChatProperties,
  delete_chat_properties: deleteChatProperties,
  update_chat_thread_properties: updateThreadProperties,
  delete_chat_thread_properties: deleteThreadProperties,
  update_event_properties: updateEventProperties,
  delete_event_properties: deleteEventProperties,
  update_customer: customerData,
  update_customer_page: customerPage,
  set_customer_fields: Type.Object({ fields }),
  get_groups_status: Type.Object({
    all: Type.Optional(Type.Boolean()),
    groups: Type.Optional(Type.Array(Type.Integer())),
    group_ids: Type.Optional(Type.Array(Type.Integer())),
  }),
  get_form: getForm,
  get_url_details: getUrlInfo,
  get_predicted_agent: getPredictedAgent,
  update_last_seen_timestamp: lastSeen,
}

/** What is asked over HTTP alone. Source: S003; spec/catalogue/customer-web-v3.0.json. */
export const customerWebSchemas = {
  check_goals: Type.Object({ customer_fields: fields, group_id: Type.Integer(), page_url: Type.String() }),
}
