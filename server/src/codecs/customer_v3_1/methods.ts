import { success } from '../../domain/result.ts'
import { compact } from '../compact.ts'
import { encodeGroupStatuses } from '../customer/encodeParts.ts'
import { readActivateChat, readSneakPeek, readStartChat } from '../customer/in.ts'
import { createMethods, type Method } from '../method.ts'
import { readChatThreads, readLastSeen, readSendEvent } from '../model_v3_0/in.ts'
import { encodeLastSeen, encodeSentEvent } from '../model_v3_0/out.ts'
import {
  readChatsSummary,
  readCustomerUpdate,
  readGroupsStatus,
  readLogin,
  readThreadsSummary,
} from './in.ts'
import {
  encodeActivateChat,
  encodeChatsSummary,
  encodeChatThreads,
  encodeForm,
  encodeLogin,
  encodePredictedAgent,
  encodeStartChat,
  encodeThreadsSummary,
} from './out.ts'
import { customerSchemas as schemas } from './schema.ts'
import { encodeCustomer } from './structures.ts'

const { call, login } = createMethods('customer_v3_1')

/** A method without result answers `{}`. Source: ambiguities.md B6. */
const nothing = () => ({})

/**
 * How Customer 3.1, and the Web API 3.0 with it, puts each of its actions; `offers` has their names on the wire.
 * `keepsSession` marks what counts as chatting or a page change (behaviour.md 1.17).
 */
export const customerMethods: readonly Method[] = [
  login('loginCustomer', {
    schema: schemas.login,
    token: (payload) => payload.token,
    in: (payload, context) => success(readLogin(payload, context)),
    out: encodeLogin,
  }),
  call('listChats', {
    schema: schemas.get_chats_summary,
    in: (payload) => success(readChatsSummary(payload)),
    out: encodeChatsSummary,
  }),
  call('listThreadSummaries', {
    schema: schemas.get_chat_threads_summary,
    in: (payload) => success(readThreadsSummary(payload)),
    out: encodeThreadsSummary,
  }),
  call('getChatThreads', {
    schema: schemas.get_chat_threads,
    in: (payload) => success(readChatThreads(payload)),
    out: encodeChatThreads,
  }),
  call('startChat', {
    schema: schemas.start_chat,
    keepsSession: true,
    in: readStartChat,
    out: encodeStartChat,
  }),
  call('activateChat', {
    schema: schemas.activate_chat,
    keepsSession: true,
    in: readActivateChat,
    out: encodeActivateChat,
  }),
  call('closeThread', {
    schema: schemas.close_thread,
    keepsSession: true,
    in: (payload) => success({ chatId: payload.chat_id, requirePresence: false }),
    out: nothing,
  }),
  call('sendEvent', {
    schema: schemas.send_event,
    keepsSession: true,
    in: readSendEvent,
    out: encodeSentEvent,
  }),
  call('sendSneakPeek', {
    schema: schemas.send_sneak_peek,
    keepsSession: true,
    in: readSneakPeek,
    out: nothing,
  }),
  call('updateChatProperties', {
    schema: schemas.update_chat_properties,
    in: (payload) => success({ chatId: payload.chat_id, properties: payload.properties }),
    out: nothing,
  }),
  call('updateThreadProperties', {
    schema: schemas.update_chat_thread_properties,
    in: (payload) =>
      success({ chatId: payload.chat_id, threadId: payload.thread_id, properties: payload.properties }),
    out: nothing,
  }),
  // The customer is the payload itself. Source: ambiguities.md C33.
  call('updateCustomer', {
    schema: schemas.update_customer,
    in: readCustomerUpdate,
    out: encodeCustomer,
  }),
  call('updateCustomerPage', {
    schema: schemas.update_customer_page,
    keepsSession: true,
    in: (payload) => success({ url: payload.url, title: payload.title ?? null }),
    out: nothing,
  }),
  call('setSessionFields', {
    schema: schemas.set_customer_fields,
    in: (payload) => success({ sessionFields: Object.entries(payload.fields) }),
    out: nothing,
  }),
  call('listGroupStatuses', {
    schema: schemas.get_groups_status,
    in: readGroupsStatus,
    out: encodeGroupStatuses,
  }),
  call('getForm', {
    schema: schemas.get_form,
    in: (payload) => success({ groupId: payload.group_id, type: payload.type }),
    out: encodeForm,
  }),
  call('getPredictedAgent', {
    schema: schemas.get_predicted_agent,
    in: (payload) => success(compact({ groupId: payload.group_id })),
    out: encodePredictedAgent,
  }),
  call('markEventsAsSeen', {
    schema: schemas.update_last_seen_timestamp,
    in: (payload) => success(readLastSeen(payload)),
    out: encodeLastSeen,
  }),
]
