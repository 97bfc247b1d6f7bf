import { success } from '../../domain/result.ts'
import { compact } from '../compact.ts'
import { encodeGroupStatuses } from '../customer/encodeParts.ts'
import { readActivateChat, readLogin, readStartChat, requireChange } from '../customer/in.ts'
import {
  closeThreadRow,
  readGetForm,
  readGetPredictedAgent,
  sendSneakPeekRow,
  updateCustomerPageRow,
} from '../customer/rows.ts'
import { encodeUrlInfoWithOriginal, readGetUrlInfo } from '../customer/urlInfo.ts'
import { createMethods, type Method } from '../method.ts'
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
import { uploadFileRow } from '../uploads.ts'
import {
  readCustomer,
  readListChats,
  readListGroupStatuses,
  readListThreads,
  readMarkEventsAsSeen,
  readSendEvent,
  readSessionFields,
} from './in.ts'
import {
  encodeActivateChat,
  encodeForm,
  encodeListChats,
  encodeListThreads,
  encodeLogin,
  encodeStartChat,
} from './out.ts'
import { customerSchemas as schemas, customerWebSchemas as webSchemas } from './schema.ts'
import { encodeAgentCard, encodeChat, encodeProfile } from './structures.ts'

const { call, login } = createMethods('customer_v3_2')

/**
 * How Customer 3.2 puts each of its actions; `offers` has their names on the wire. `keepsSession` marks what counts as
 * chatting or a page change (behaviour.md 1.17).
 */
export const customerMethods: readonly Method[] = [
  login('loginCustomer', {
    schema: schemas.login,
    token: (payload) => payload.token,
    in: (payload, context) => success(readLogin(payload, context, readCustomer(payload.customer ?? {}))),
    out: encodeLogin,
  }),
  call('listChats', {
    schema: schemas.list_chats,
    in: (payload) => success(readListChats(payload)),
    out: encodeListChats,
  }),
  call('listThreads', {
    schema: schemas.list_threads,
    in: readListThreads,
    out: encodeListThreads,
  }),
  call('getChat', {
    schema: schemas.get_chat,
    in: (payload) => success({ chatId: payload.chat_id, ...compact({ threadId: payload.thread_id }) }),
    out: ({ view, thread }, reader) => encodeChat(view, thread, reader),
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
  call('closeThread', { schema: schemas.deactivate_chat, ...closeThreadRow }),
  call('sendEvent', {
    schema: schemas.send_event,
    keepsSession: true,
    in: readSendEvent,
    out: ({ event }) => ({ event_id: event.id }),
  }),
  call('sendSneakPeek', { schema: schemas.send_sneak_peek, ...sendSneakPeekRow }),
  call('sendPostback', {
    schema: schemas.send_rich_message_postback,
    keepsSession: true,
    ...sendPostbackRow,
  }),
  call('updateChatProperties', { schema: schemas.update_chat_properties, ...updateChatPropertiesRow }),
  call('deleteChatProperties', { schema: schemas.delete_chat_properties, ...deleteChatPropertiesRow }),
  call('updateThreadProperties', { schema: schemas.update_thread_properties, ...updateThreadPropertiesRow }),
  call('deleteThreadProperties', { schema: schemas.delete_thread_properties, ...deleteThreadPropertiesRow }),
  call('updateEventProperties', { schema: schemas.update_event_properties, ...updateEventPropertiesRow }),
  call('deleteEventProperties', { schema: schemas.delete_event_properties, ...deleteEventPropertiesRow }),
  call('updateCustomer', {
    schema: schemas.update_customer,
    in: (payload) => requireChange(readCustomer(payload), 'name, email, avatar or session_fields'),
    out: nothing,
  }),
  call('updateCustomerPage', { schema: schemas.update_customer_page, ...updateCustomerPageRow }),
  call('setSessionFields', {
    schema: schemas.set_customer_session_fields,
    in: (payload) => success({ sessionFields: readSessionFields(payload.session_fields) }),
    out: nothing,
  }),
  call('getCustomer', {
    schema: schemas.get_customer,
    in: () => success({}),
    out: encodeProfile,
  }),
  call('listGroupStatuses', {
    schema: schemas.list_group_statuses,
    in: readListGroupStatuses,
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
    out: encodeAgentCard,
  }),
  call('markEventsAsSeen', {
    schema: schemas.mark_events_as_seen,
    in: readMarkEventsAsSeen,
    out: nothing,
  }),
  call('acceptGreeting', {
    schema: schemas.accept_greeting,
    in: (payload) => success({ greetingId: payload.greeting_id, uniqueId: payload.unique_id }),
    out: nothing,
  }),
  call('cancelGreeting', {
    schema: schemas.cancel_greeting,
    in: (payload) => success({ uniqueId: payload.unique_id }),
    out: nothing,
  }),
  call('uploadFile', uploadFileRow),
  call('getUrlInfo', { schema: schemas.get_url_info, in: readGetUrlInfo, out: encodeUrlInfoWithOriginal }),
  call('checkGoals', {
    schema: webSchemas.check_goals,
    in: (payload) =>
      success({
        groupId: payload.group_id,
        url: payload.page_url,
        sessionFields: readSessionFields(payload.session_fields),
      }),
    out: nothing,
  }),
]
