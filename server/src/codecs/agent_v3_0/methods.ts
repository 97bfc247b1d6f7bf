import { success } from '../../domain/result.ts'
import { compact } from '../compact.ts'
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
import { sendFileRow, uploadImageRow } from '../uploads.ts'
import { encodeArchives, readArchives } from './archives.ts'
import { encodeCustomers, readCustomer, readCustomers } from './customers.ts'
import { readActivateChat, readChatsSummary, readStartChat, readThreadsSummary } from './in.ts'
import { readAccess, readMulticast, readTag, readTransfer, readUserOfChat } from './members.ts'
import {
  encodeActivateChat,
  encodeChatsSummary,
  encodeChatThreads,
  encodeLogin,
  encodeStartChat,
  encodeThreadsSummary,
} from './out.ts'
import { agentSchemas as schemas } from './schema.ts'
import { encodeCustomer } from './structures.ts'

const { call, login } = createMethods('agent_v3_0')

const readers = ['chats--all:ro', 'chats--access:ro', 'chats--my:ro']
const writers = ['chats--all:rw', 'chats--access:rw', 'chats--my:rw']
const talkers = ['chats.conversation--all:rw', 'chats.conversation--access:rw', 'chats.conversation--my:rw']

/** A method that answers nothing and cannot be read wrongly. */
const row = <Payload, Input>(read: (payload: Payload) => Input) => ({
  in: (payload: Payload) => success(read(payload)),
  out: nothing,
})

/**
 * How Agent 3.0 puts each of its actions; `offers` has their names on the wire. `scopes` tells what the core asks of
 * the caller.
 */
export const agentMethods: readonly Method[] = [
  login('loginAgent', {
    schema: schemas.login,
    token: (payload) => payload.token,
    in: (payload) => success({ reconnect: payload.reconnect ?? false }),
    out: encodeLogin,
  }),
  call('logoutAgent', {
    schema: schemas.logout,
    endsConnection: true,
    in: () => success({}),
    out: nothing,
  }),
  call('listChats', {
    schema: schemas.get_chats_summary,
    scopes: readers,
    in: readChatsSummary,
    out: encodeChatsSummary,
  }),
  call('listThreadSummaries', {
    schema: schemas.get_chat_threads_summary,
    scopes: readers,
    in: (payload) => success(readThreadsSummary(payload)),
    out: encodeThreadsSummary,
  }),
  call('getChatThreads', {
    schema: schemas.get_chat_threads,
    scopes: ['chats--all:ro', 'chats--access:ro'],
    in: (payload) => success(readChatThreads(payload)),
    out: encodeChatThreads,
  }),
  call('getArchives', {
    schema: schemas.get_archives,
    scopes: readers,
    in: readArchives,
    out: encodeArchives,
  }),
  call('startChat', {
    schema: schemas.start_chat,
    // With `chat.users` one of the writers' scopes is needed.
    scopes: talkers,
    in: readStartChat,
    out: encodeStartChat,
  }),
  call('activateChat', {
    schema: schemas.activate_chat,
    scopes: talkers,
    in: readActivateChat,
    out: encodeActivateChat,
  }),
  call('closeThread', {
    schema: schemas.close_thread,
    scopes: writers,
    in: (payload) =>
      success({ chatId: payload.chat_id, requirePresence: payload.require_requester_presence ?? false }),
    out: nothing,
  }),
  call('followChat', {
    schema: schemas.follow_chat,
    scopes: writers,
    in: (payload) => success({ chatId: payload.chat_id }),
    out: nothing,
  }),
  call('unfollowChat', {
    schema: schemas.unfollow_chat,
    in: (payload) => success({ chatId: payload.chat_id }),
    out: nothing,
  }),
  call('sendEvent', {
    schema: schemas.send_event,
    scopes: talkers,
    in: readSendEvent,
    out: encodeSentEvent,
  }),
  call('sendFile', { ...sendFileRow, scopes: talkers }),
  call('uploadImage', uploadImageRow),
  call('sendTypingIndicator', {
    schema: schemas.send_typing_indicator,
    scopes: talkers,
    in: (payload) =>
      success({
        chatId: payload.chat_id,
        recipients: payload.recipients ?? 'all',
        isTyping: payload.is_typing,
      }),
    out: nothing,
  }),
  call('sendPostback', {
    schema: schemas.send_rich_message_postback,
    scopes: ['chats.conversation--my:rw', 'chats.conversation--all:rw'],
    ...sendPostbackRow,
  }),
  call('updateChatProperties', {
    schema: schemas.update_chat_properties,
    scopes: talkers,
    ...updateChatPropertiesRow,
  }),
  call('deleteChatProperties', {
    schema: schemas.delete_chat_properties,
    scopes: talkers,
    ...deleteChatPropertiesRow,
  }),
  call('updateThreadProperties', {
    schema: schemas.update_chat_thread_properties,
    scopes: talkers,
    ...updateThreadPropertiesRow,
  }),
  call('deleteThreadProperties', {
    schema: schemas.delete_chat_thread_properties,
    scopes: talkers,
    ...deleteThreadPropertiesRow,
  }),
  call('updateEventProperties', {
    schema: schemas.update_event_properties,
    scopes: talkers,
    ...updateEventPropertiesRow,
  }),
  call('deleteEventProperties', {
    schema: schemas.delete_event_properties,
    scopes: talkers,
    ...deleteEventPropertiesRow,
  }),
  call('tagThread', { schema: schemas.tag_chat_thread, scopes: writers, ...row(readTag) }),
  call('untagThread', { schema: schemas.untag_chat_thread, scopes: writers, ...row(readTag) }),
  call('transferChat', { schema: schemas.transfer_chat, scopes: writers, ...row(readTransfer) }),
  call('grantAccess', { schema: schemas.grant_access, scopes: writers, ...row(readAccess) }),
  call('revokeAccess', { schema: schemas.revoke_access, scopes: writers, ...row(readAccess) }),
  call('setAccess', { schema: schemas.set_access, scopes: writers, ...row(readAccess) }),
  call('addUserToChat', { schema: schemas.add_user_to_chat, scopes: writers, ...row(readUserOfChat) }),
  call('removeUserFromChat', {
    schema: schemas.remove_user_from_chat,
    scopes: writers,
    ...row(readUserOfChat),
  }),
  call('createCustomer', {
    schema: schemas.create_customer,
    scopes: ['customers:rw'],
    in: (payload) => success(readCustomer(payload)),
    out: encodeCustomer,
  }),
  call('updateCustomerAsAgent', {
    schema: schemas.update_customer,
    scopes: ['customers:rw'],
    in: (payload) => success({ customerId: payload.customer_id, patch: readCustomer(payload) }),
    out: encodeCustomer,
  }),
  call('listCustomers', {
    schema: schemas.get_customers,
    scopes: ['customers:ro'],
    in: readCustomers,
    out: encodeCustomers,
  }),
  call('banCustomer', {
    schema: schemas.ban_customer,
    scopes: ['customers.ban:rw'],
    in: (payload) => success({ customerId: payload.customer_id, days: payload.ban.days }),
    out: nothing,
  }),
  call('multicast', { schema: schemas.multicast, scopes: ['multicast:rw'], ...row(readMulticast) }),
  call('changePushNotifications', {
    schema: schemas.change_push_notifications,
    in: (payload) =>
      success({
        firebaseToken: payload.firebase_token,
        platform: payload.platform,
        enabled: payload.enabled,
      }),
    out: nothing,
  }),
  call('setAwayStatus', {
    schema: schemas.set_away_status,
    scopes: ['agents--my:rw'],
    in: (payload) => success({ away: payload.away }),
    out: nothing,
  }),
  call('updateAgent', {
    schema: schemas.update_agent,
    // The second one for other agents.
    scopes: ['agents--my:rw', 'agents--all:rw'],
    in: (payload) => success(compact({ agentId: payload.agent_id, routingStatus: payload.routing_status })),
    out: nothing,
  }),
  call('markEventsAsSeen', {
    schema: schemas.update_last_seen_timestamp,
    scopes: ['chats--access:ro', 'chats--all:ro'],
    in: (payload) => success(readLastSeen(payload)),
    out: encodeLastSeen,
  }),
]
