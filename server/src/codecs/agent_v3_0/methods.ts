import { success } from '../../domain/result.ts'
import { compact } from '../compact.ts'
import { createMethods, type Method } from '../method.ts'
import { readChatThreads, readLastSeen, readSendEvent } from '../model_v3_0/in.ts'
import { encodeLastSeen, encodeSentEvent } from '../model_v3_0/out.ts'
import { readActivateChat, readChatsSummary, readStartChat, readThreadsSummary } from './in.ts'
import {
  encodeActivateChat,
  encodeChatsSummary,
  encodeChatThreads,
  encodeLogin,
  encodeStartChat,
  encodeThreadsSummary,
} from './out.ts'
import { agentSchemas as schemas } from './schema.ts'

const { call, login } = createMethods('agent_v3_0')

/** A method without result answers `{}`. Source: ambiguities.md B6. */
const nothing = () => ({})

const readers = ['chats--all:ro', 'chats--access:ro', 'chats--my:ro']
const writers = ['chats--all:rw', 'chats--access:rw', 'chats--my:rw']
const talkers = ['chats.conversation--all:rw', 'chats.conversation--access:rw', 'chats.conversation--my:rw']

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
  call('updateChatProperties', {
    schema: schemas.update_chat_properties,
    scopes: talkers,
    in: (payload) => success({ chatId: payload.chat_id, properties: payload.properties }),
    out: nothing,
  }),
  call('updateThreadProperties', {
    schema: schemas.update_chat_thread_properties,
    scopes: talkers,
    in: (payload) =>
      success({ chatId: payload.chat_id, threadId: payload.thread_id, properties: payload.properties }),
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
