import { success } from '../../domain/result.ts'
import type { agentActions } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { toSeconds } from '../instants.ts'
import { createMethods, type Method } from '../method.ts'
import { readActivateChat, readChatsSummary, readLastSeen, readSendEvent, readStartChat } from './in.ts'
import {
  encodeActivateChat,
  encodeChatsSummary,
  encodeChatThreads,
  encodeLogin,
  encodeSentEvent,
  encodeStartChat,
} from './out.ts'
import { agentSchemas as schemas } from './schema.ts'

const { call, login, ping } = createMethods<agentActions.AgentActions>()

/** A method without result answers `{}`. Source: ambiguities.md B6. */
const nothing = () => ({})

const readers = ['chats--all:ro', 'chats--access:ro', 'chats--my:ro']
const writers = ['chats--all:rw', 'chats--access:rw', 'chats--my:rw']
const talkers = ['chats.conversation--all:rw', 'chats.conversation--access:rw', 'chats.conversation--my:rw']

/**
 * The action table of Agent RTM 3.0: the name on the wire, the action of the core, and how one becomes the other.
 * `scopes` tells what the core asks of the caller.
 */
export const agentMethods: readonly Method[] = [
  ping,
  login('loginAgent', {
    schema: schemas.login,
    token: (payload) => payload.token,
    in: (payload) => success({ reconnect: payload.reconnect ?? false }),
    out: encodeLogin,
  }),
  call('logout', 'logoutAgent', {
    schema: schemas.logout,
    endsConnection: true,
    in: () => success({}),
    out: nothing,
  }),
  call('get_chats_summary', 'listChats', {
    schema: schemas.get_chats_summary,
    scopes: readers,
    in: readChatsSummary,
    out: encodeChatsSummary,
  }),
  call('get_chat_threads', 'getChatThreads', {
    schema: schemas.get_chat_threads,
    scopes: ['chats--all:ro', 'chats--access:ro'],
    in: (payload) => success({ chatId: payload.chat_id, ...compact({ threadIds: payload.thread_ids }) }),
    out: encodeChatThreads,
  }),
  call('start_chat', 'startChat', {
    schema: schemas.start_chat,
    // With `chat.users` one of the writers' scopes is needed.
    scopes: talkers,
    in: readStartChat,
    out: encodeStartChat,
  }),
  call('activate_chat', 'activateChat', {
    schema: schemas.activate_chat,
    scopes: talkers,
    in: readActivateChat,
    out: encodeActivateChat,
  }),
  call('close_thread', 'closeThread', {
    schema: schemas.close_thread,
    scopes: writers,
    in: (payload) =>
      success({ chatId: payload.chat_id, requirePresence: payload.require_requester_presence ?? false }),
    out: nothing,
  }),
  call('follow_chat', 'followChat', {
    schema: schemas.follow_chat,
    scopes: writers,
    in: (payload) => success({ chatId: payload.chat_id }),
    out: nothing,
  }),
  call('unfollow_chat', 'unfollowChat', {
    schema: schemas.unfollow_chat,
    in: (payload) => success({ chatId: payload.chat_id }),
    out: nothing,
  }),
  call('send_event', 'sendEvent', {
    schema: schemas.send_event,
    scopes: talkers,
    in: readSendEvent,
    out: encodeSentEvent,
  }),
  call('send_typing_indicator', 'sendTypingIndicator', {
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
  call('update_agent', 'updateAgent', {
    schema: schemas.update_agent,
    // The second one for other agents.
    scopes: ['agents--my:rw', 'agents--all:rw'],
    in: (payload) => success(compact({ agentId: payload.agent_id, routingStatus: payload.routing_status })),
    out: nothing,
  }),
  call('update_last_seen_timestamp', 'markEventsAsSeen', {
    schema: schemas.update_last_seen_timestamp,
    scopes: ['chats--access:ro', 'chats--all:ro'],
    in: (payload) => success(readLastSeen(payload)),
    out: ({ seenUpTo }) => ({ timestamp: toSeconds(seenUpTo) }),
  }),
]
