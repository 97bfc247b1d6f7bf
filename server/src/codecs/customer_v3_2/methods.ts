import { success } from '../../domain/result.ts'
import type { customerActions } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { createMethods, type Method } from '../method.ts'
import {
  readActivateChat,
  readCustomerUpdate,
  readListChats,
  readListGroupStatuses,
  readListThreads,
  readLogin,
  readMarkEventsAsSeen,
  readSendEvent,
  readSessionFields,
  readSneakPeek,
  readStartChat,
} from './in.ts'
import {
  encodeActivateChat,
  encodeForm,
  encodeGroupStatuses,
  encodeListChats,
  encodeListThreads,
  encodeLogin,
  encodeStartChat,
} from './out.ts'
import { customerSchemas as schemas } from './schema.ts'
import { encodeAgentCard, encodeChat, encodeProfile } from './structures.ts'

const { call, login, ping } = createMethods<customerActions.CustomerActions>()

/** A method without result answers `{}`. Source: ambiguities.md B6. */
const nothing = () => ({})

/**
 * The action table of Customer RTM 3.2: the name on the wire, the action of the core, and how one becomes the other.
 * `keepsSession` marks what counts as chatting or a page change (behaviour.md 1.17).
 */
export const customerMethods: readonly Method[] = [
  ping,
  login('loginCustomer', {
    schema: schemas.login,
    token: (payload) => payload.token,
    in: readLogin,
    out: encodeLogin,
  }),
  call('list_chats', 'listChats', {
    schema: schemas.list_chats,
    in: (payload) => success(readListChats(payload)),
    out: encodeListChats,
  }),
  call('list_threads', 'listThreads', {
    schema: schemas.list_threads,
    in: readListThreads,
    out: encodeListThreads,
  }),
  call('get_chat', 'getChat', {
    schema: schemas.get_chat,
    in: (payload) => success({ chatId: payload.chat_id, ...compact({ threadId: payload.thread_id }) }),
    out: ({ view, thread }, reader) => encodeChat(view, thread, reader),
  }),
  call('start_chat', 'startChat', {
    schema: schemas.start_chat,
    keepsSession: true,
    in: readStartChat,
    out: encodeStartChat,
  }),
  call('activate_chat', 'activateChat', {
    schema: schemas.activate_chat,
    keepsSession: true,
    in: readActivateChat,
    out: encodeActivateChat,
  }),
  call('deactivate_chat', 'closeThread', {
    schema: schemas.deactivate_chat,
    keepsSession: true,
    in: (payload) => success({ chatId: payload.chat_id, requirePresence: false }),
    out: nothing,
  }),
  call('send_event', 'sendEvent', {
    schema: schemas.send_event,
    keepsSession: true,
    in: readSendEvent,
    out: ({ event }) => ({ event_id: event.id }),
  }),
  call('send_sneak_peek', 'sendSneakPeek', {
    schema: schemas.send_sneak_peek,
    keepsSession: true,
    in: readSneakPeek,
    out: nothing,
  }),
  call('update_chat_properties', 'updateChatProperties', {
    schema: schemas.update_chat_properties,
    in: (payload) => success({ chatId: payload.chat_id, properties: payload.properties }),
    out: nothing,
  }),
  call('update_thread_properties', 'updateThreadProperties', {
    schema: schemas.update_thread_properties,
    in: (payload) =>
      success({ chatId: payload.chat_id, threadId: payload.thread_id, properties: payload.properties }),
    out: nothing,
  }),
  call('update_customer', 'updateCustomer', {
    schema: schemas.update_customer,
    in: readCustomerUpdate,
    out: nothing,
  }),
  call('update_customer_page', 'updateCustomerPage', {
    schema: schemas.update_customer_page,
    keepsSession: true,
    in: (payload) => success({ url: payload.url, title: payload.title ?? null }),
    out: nothing,
  }),
  call('set_customer_session_fields', 'setSessionFields', {
    schema: schemas.set_customer_session_fields,
    in: (payload) => success({ sessionFields: readSessionFields(payload.session_fields) }),
    out: nothing,
  }),
  call('get_customer', 'getCustomer', {
    schema: schemas.get_customer,
    in: () => success({}),
    out: encodeProfile,
  }),
  call('list_group_statuses', 'listGroupStatuses', {
    schema: schemas.list_group_statuses,
    in: readListGroupStatuses,
    out: encodeGroupStatuses,
  }),
  call('get_form', 'getForm', {
    schema: schemas.get_form,
    in: (payload) => success({ groupId: payload.group_id, type: payload.type }),
    out: encodeForm,
  }),
  call('get_predicted_agent', 'getPredictedAgent', {
    schema: schemas.get_predicted_agent,
    in: (payload) => success(compact({ groupId: payload.group_id })),
    out: encodeAgentCard,
  }),
  call('mark_events_as_seen', 'markEventsAsSeen', {
    schema: schemas.mark_events_as_seen,
    in: readMarkEventsAsSeen,
    out: nothing,
  }),
]
