import { success } from '../../domain/result.ts'
import { compact } from '../compact.ts'
import { encodeGroupStatuses } from '../customer/encodeParts.ts'
import { readActivateChat, readSneakPeek, readStartChat } from '../customer/in.ts'
import { createMethods, type Method } from '../method.ts'
import {
  readCustomerUpdate,
  readListChats,
  readListGroupStatuses,
  readListThreads,
  readLogin,
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
import { customerSchemas as schemas } from './schema.ts'
import { encodeAgentCard, encodeChat, encodeProfile } from './structures.ts'

const { call, login } = createMethods('customer_v3_2')

/** A method without result answers `{}`. Source: ambiguities.md B6. */
const nothing = () => ({})

/**
 * How Customer 3.2 puts each of its actions; `offers` has their names on the wire. `keepsSession` marks what counts as
 * chatting or a page change (behaviour.md 1.17).
 */
export const customerMethods: readonly Method[] = [
  login('loginCustomer', {
    schema: schemas.login,
    token: (payload) => payload.token,
    in: (payload, context) => success(readLogin(payload, context)),
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
  call('closeThread', {
    schema: schemas.deactivate_chat,
    keepsSession: true,
    in: (payload) => success({ chatId: payload.chat_id, requirePresence: false }),
    out: nothing,
  }),
  call('sendEvent', {
    schema: schemas.send_event,
    keepsSession: true,
    in: readSendEvent,
    out: ({ event }) => ({ event_id: event.id }),
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
    schema: schemas.update_thread_properties,
    in: (payload) =>
      success({ chatId: payload.chat_id, threadId: payload.thread_id, properties: payload.properties }),
    out: nothing,
  }),
  call('updateCustomer', {
    schema: schemas.update_customer,
    in: readCustomerUpdate,
    out: nothing,
  }),
  call('updateCustomerPage', {
    schema: schemas.update_customer_page,
    keepsSession: true,
    in: (payload) => success({ url: payload.url, title: payload.title ?? null }),
    out: nothing,
  }),
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
    in: (payload) => success({ groupId: payload.group_id, type: payload.type }),
    out: encodeForm,
  }),
  call('getPredictedAgent', {
    schema: schemas.get_predicted_agent,
    in: (payload) => success(compact({ groupId: payload.group_id })),
    out: encodeAgentCard,
  }),
  call('markEventsAsSeen', {
    schema: schemas.mark_events_as_seen,
    in: readMarkEventsAsSeen,
    out: nothing,
  }),
]
