import type { RequestFailure, RequestOutcome } from '../../../client/outcome.ts'
import type { ChatEvent } from '../../../model/event.ts'
import type { ChatId, CustomId } from '../../../model/ids.ts'
import { threadId } from '../../../model/ids.ts'
import { type Result, success } from '../../../model/result.ts'
import type { RoutingStatus } from '../../../model/user.ts'
import type { AgentAction, AgentActions } from '../../../protocol/agent_v3_0/actions.ts'
import type { ReceivedChat } from '../../../store/change.ts'
import { readChat, readSummary } from './readChat.ts'
import { readEvent } from './readEvent.ts'
import { secondsToMs } from './readTime.ts'

type Answer<Value> = Promise<Result<Value, RequestFailure>>

export type ChatPage = { readonly rows: readonly ChatRow[]; readonly nextPage: string | null }
/** A row whose last thread is called active or closed once that is known. */
type ChatRow = { readonly id: string; read(active: boolean): ReceivedChat }

/** The methods of the Agent RTM API 3.0 that the console uses, in the words of the model. */
export interface AgentApi {
  /** @param only `closed` leaves chats with an active thread out; nothing else tells the two apart */
  listChats(only: 'all' | 'closed', page: string | null, limit: number): Answer<ChatPage>
  /** The chat with every thread that the agent may read. */
  readChat(chat: ChatId): Answer<ReceivedChat>
  /** Into the active thread, or into a new one. Whoever is not in the chat joins it. */
  sendMessage(
    chat: ChatId,
    message: { readonly customId: CustomId; readonly text: string },
  ): Answer<ChatEvent>
  closeThread(chat: ChatId): Answer<null>
  activateChat(chat: ChatId): Answer<ReceivedChat>
  followChat(chat: ChatId): Answer<null>
  unfollowChat(chat: ChatId): Answer<null>
  sendTyping(chat: ChatId, typing: boolean): Answer<null>
  /** Everything up to now is seen; gives the marker as it stands, in ms since the epoch. */
  markSeen(chat: ChatId): Answer<number>
  setRoutingStatus(status: RoutingStatus): Answer<null>
  logout(): Answer<null>
}

/** @param request the client's: makes one request and gives back the unread payload */
export function createAgentApi(
  request: (action: string, payload: object) => Promise<RequestOutcome>,
): AgentApi {
  async function ask<Action extends AgentAction, Value>(
    action: Action,
    payload: AgentActions[Action]['request'],
    read: (response: AgentActions[Action]['response']) => Value,
  ): Answer<Value> {
    const outcome = await request(action, payload)
    // The server holds its answers to these types; this is where they enter.
    return outcome.ok ? success(read(outcome.value as AgentActions[Action]['response'])) : outcome
  }

  return {
    listChats: (only, page, limit) =>
      ask(
        'get_chats_summary',
        // A page id carries its order and filters with it, which must stay the same all the same.
        {
          limit,
          ...(page === null ? {} : { page_id: page }),
          ...(only === 'closed' ? { filters: { include_active: false } } : {}),
        },
        ({ chats_summary, next_page_id }) => ({
          rows: chats_summary.map((summary) => ({
            id: summary.id,
            read: (active) => readSummary(summary, active),
          })),
          nextPage: next_page_id ?? null,
        }),
      ),
    readChat: (chat) => ask('get_chat_threads', { chat_id: chat }, (response) => readChat(response.chat)),
    sendMessage: (chat, { customId, text }) =>
      ask(
        'send_event',
        { chat_id: chat, event: { type: 'message', text, custom_id: customId } },
        ({ thread_id, event }) => readEvent(event, threadId(thread_id)),
      ),
    closeThread: (chat) => ask('close_thread', { chat_id: chat }, none),
    activateChat: (chat) =>
      ask('activate_chat', { chat: { id: chat } }, (response) => readChat(response.chat)),
    followChat: (chat) => ask('follow_chat', { chat_id: chat }, none),
    unfollowChat: (chat) => ask('unfollow_chat', { chat_id: chat }, none),
    sendTyping: (chat, typing) => ask('send_typing_indicator', { chat_id: chat, is_typing: typing }, none),
    markSeen: (chat) =>
      ask('update_last_seen_timestamp', { chat_id: chat }, ({ timestamp }) => secondsToMs(timestamp)),
    setRoutingStatus: (status) => ask('update_agent', { routing_status: status }, none),
    logout: () => ask('logout', {}, none),
  }
}

const none = () => null
