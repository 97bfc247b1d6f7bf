import { success } from '../../domain/result.ts'
import { encodeGroupStatuses } from '../customer/encodeParts.ts'
import { readActivateChat, readLogin, readStartChat, requireChange } from '../customer/in.ts'
import {
  closeThreadRow,
  readGetForm,
  readGetPredictedAgent,
  sendSneakPeekRow,
  updateCustomerPageRow,
} from '../customer/rows.ts'
import { encodeUrlInfo, readGetUrlInfo } from '../customer/urlInfo.ts'
import { createMethods, type Method } from '../method.ts'
import { readChatThreads, readLastSeen, readSendEvent } from '../model_v3_0/in.ts'
import { encodeLastSeen, encodeSentEvent } from '../model_v3_0/out.ts'
import {
  deleteChatPropertiesRow,
  deleteEventPropertiesRow,
  deleteThreadPropertiesRow,
  nothing,
  sendPostbackRow,
  updateChatPropertiesRow,
  updateEventPropertiesRow,
  updateThreadPropertiesRow,
} from '../rows.ts'
import { sendFileRow, uploadFileRow } from '../uploads.ts'
import { readChatsSummary, readCustomer, readGroupsStatus, readThreadsSummary } from './in.ts'
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
import { customerSchemas as schemas, customerWebSchemas as webSchemas } from './schema.ts'
import { encodeCustomer } from './structures.ts'

const { call, login } = createMethods('customer_v3_1')

/**
 * How Customer 3.1, and the Web API 3.0 with it, puts each of its actions; `offers` has their names on the wire.
 * `keepsSession` marks what counts as chatting or a page change (behaviour.md 1.17).
 */
export const customerMethods: readonly Method[] = [
  login('loginCustomer', {
    schema: schemas.login,
    token: (payload) => payload.token,
    in: (payload, context) => success(readLogin(payload, context, readCustomer(payload.customer ?? {}))),
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
  call('closeThread', { schema: schemas.close_thread, ...closeThreadRow }),
  call('sendEvent', {
    schema: schemas.send_event,
    keepsSession: true,
    in: readSendEvent,
    out: encodeSentEvent,
  }),
  call('sendFile', sendFileRow),
  call('uploadFile', uploadFileRow),
  call('sendSneakPeek', { schema: schemas.send_sneak_peek, ...sendSneakPeekRow }),
  call('sendPostback', {
    schema: schemas.send_rich_message_postback,
    keepsSession: true,
    ...sendPostbackRow,
  }),
  call('updateChatProperties', { schema: schemas.update_chat_properties, ...updateChatPropertiesRow }),
  call('deleteChatProperties', { schema: schemas.delete_chat_properties, ...deleteChatPropertiesRow }),
  call('updateThreadProperties', {
    schema: schemas.update_chat_thread_properties,
    ...updateThreadPropertiesRow,
  }),
  call('deleteThreadProperties', {
    schema: schemas.delete_chat_thread_properties,
    ...deleteThreadPropertiesRow,
  }),
  call('updateEventProperties', { schema: schemas.update_event_properties, ...updateEventPropertiesRow }),
  call('deleteEventProperties', { schema: schemas.delete_event_properties, ...deleteEventPropertiesRow }),
  // The customer is the payload itself. Source: ambiguities.md C33.
  call('updateCustomer', {
    schema: schemas.update_customer,
    in: (payload) => requireChange(readCustomer(payload), 'name, email, avatar or fields'),
    out: encodeCustomer,
  }),
  call('updateCustomerPage', { schema: schemas.update_customer_page, ...updateCustomerPageRow }),
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
    in: readGetForm,
    out: encodeForm,
  }),
  call('getPredictedAgent', {
    schema: schemas.get_predicted_agent,
    in: readGetPredictedAgent,
    out: encodePredictedAgent,
  }),
  call('markEventsAsSeen', {
    schema: schemas.update_last_seen_timestamp,
    in: (payload) => success(readLastSeen(payload)),
    out: encodeLastSeen,
  }),
  call('getUrlInfo', { schema: schemas.get_url_details, in: readGetUrlInfo, out: encodeUrlInfo }),
  call('checkGoals', {
    schema: webSchemas.check_goals,
    in: (payload) =>
      success({
        groupId: payload.group_id,
        url: payload.page_url,
        sessionFields: Object.entries(payload.customer_fields),
      }),
    out: nothing,
  }),
]
