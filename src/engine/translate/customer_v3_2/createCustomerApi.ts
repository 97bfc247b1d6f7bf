import type { RequestFailure, RequestOutcome } from '../../../client/outcome.ts'
import { chatId, eventId, threadId } from '../../../model/ids.ts'
import { failed, success } from '../../../model/result.ts'
import type { CustomerAction, CustomerActions } from '../../../protocol/customer_v3_2/actions.ts'
import type { Answer, CustomerApi, Opened } from '../CustomerApi.ts'
import { readGroupStatuses } from './groupStatuses.ts'
import { writeMicros } from './instants.ts'
import { readChat, readThread } from './readChat.ts'
import { readForm } from './readForm.ts'
import { writePropertyNames } from './readProperties.ts'
import { readUrlInfo } from './readUrlInfo.ts'
import { readAgentCard } from './readUser.ts'
import { isWire, readEach, readObject, readText, readTexts, type Wire } from './wire.ts'
import { writeEvent, writeSystemMessage } from './writeEvent.ts'

/** How many events a first page of history holds at least, as far as there are so many. */
const firstPageEvents = 25

/**
 * Customer Chat RTM API 3.2.
 * @param request the client's: makes one request and gives back the unread payload
 */
export function createCustomerApi(
  request: (action: string, payload: object) => Promise<RequestOutcome>,
): CustomerApi {
  async function ask<Action extends CustomerAction, Value>(
    action: Action,
    payload: CustomerActions[Action]['request'],
    read: (answer: Wire) => Value | undefined,
  ): Answer<Value> {
    const outcome = await request(action, payload)
    if (!outcome.ok) return outcome
    const value = isWire(outcome.value) ? read(outcome.value) : undefined
    return value === undefined ? failed(unreadable(action)) : success(value)
  }

  return {
    startChat: ({ messages, groupIds, continuous }) =>
      ask(
        'start_chat',
        {
          chat: {
            ...(groupIds && { access: { group_ids: [...groupIds] } }),
            thread: { events: messages.map(writeEvent) },
          },
          continuous,
        },
        (answer) => readOpened(answer, readText(answer, 'chat_id')),
      ),
    activateChat: (chat, { messages, groupIds, continuous }) =>
      ask(
        'activate_chat',
        {
          chat: {
            id: chat,
            ...(groupIds && { access: { group_ids: [...groupIds] } }),
            thread: { events: messages.map(writeEvent) },
          },
          ...(continuous && { continuous }),
        },
        (answer) => readOpened(answer, chat),
      ),
    sendEvent: (chat, message, where) =>
      ask(
        'send_event',
        {
          chat_id: chat,
          event: writeEvent(message),
          ...(where === 'lastThread' && { attach_to_last_thread: true }),
        },
        (answer) => {
          const id = readText(answer, 'event_id')
          return id === null ? undefined : eventId(id)
        },
      ),
    deactivateChat: (chat) => ask('deactivate_chat', { chat_id: chat }, none),
    getChat: (chat) => ask('get_chat', { chat_id: chat }, (answer) => readChat(answer) ?? undefined),
    findChat: () =>
      ask('list_chats', { limit: 1 }, (answer) => {
        const [id] = readEach(answer, 'chats_summary', (summary) => readText(summary, 'id'))
        return id === undefined ? null : chatId(id)
      }),
    listThreads: (chat, cursor) =>
      ask(
        'list_threads',
        cursor === null
          ? { chat_id: chat, min_events_count: firstPageEvents }
          : { chat_id: chat, page_id: cursor },
        (answer) => {
          const pages = readEach(answer, 'threads', readThread)
          return {
            threads: pages.map((page) => page.thread),
            events: pages.flatMap((page) => page.events),
            nextCursor: readText(answer, 'next_page_id'),
          }
        },
      ),
    markSeen: (chat, event) =>
      ask('mark_events_as_seen', { chat_id: chat, seen_up_to: writeMicros(event.position) }, none),
    sendSneakPeek: (chat, text) => ask('send_sneak_peek', { chat_id: chat, sneak_peek_text: text }, none),
    sendPostback: (chat, place, postback) =>
      ask(
        'send_rich_message_postback',
        { chat_id: chat, thread_id: place.threadId, event_id: place.eventId, postback },
        none,
      ),
    updateThreadProperties: (chat, thread, properties) =>
      ask('update_thread_properties', { chat_id: chat, thread_id: thread, properties }, none),
    deleteThreadProperties: (chat, thread, names) =>
      ask(
        'delete_thread_properties',
        { chat_id: chat, thread_id: thread, properties: writePropertyNames(names) },
        none,
      ),
    acceptGreeting: (greetingId, uniqueId) =>
      ask('accept_greeting', { greeting_id: greetingId, unique_id: uniqueId }, none),
    cancelGreeting: (uniqueId) => ask('cancel_greeting', { unique_id: uniqueId }, none),
    getForm: (type, groupId) =>
      ask('get_form', { type, group_id: groupId }, (answer) => {
        const form = readObject(answer, 'form')
        return answer['enabled'] === true && form !== null ? readForm(form) : null
      }),
    getGroupStatuses: () => ask('list_group_statuses', { all: true }, readGroupStatuses),
    getPredictedAgent: (groupId) =>
      ask('get_predicted_agent', { group_id: groupId }, (answer) => readAgentCard(answer) ?? undefined),
    getUrlInfo: (url) => ask('get_url_info', { url }, (answer) => readUrlInfo(answer, url)),
    sendSystemMessage: (chat, note) =>
      ask('send_event', { chat_id: chat, event: writeSystemMessage(note) }, none),
  }
}

const none = () => null

function readOpened(answer: Wire, chat: string | null): Opened | undefined {
  const thread = readText(answer, 'thread_id')
  if (chat === null || thread === null) return undefined
  return {
    chatId: chatId(chat),
    threadId: threadId(thread),
    eventIds: readTexts(answer, 'event_ids').map(eventId),
  }
}

function unreadable(action: string): RequestFailure {
  return { kind: 'refused', error: { type: 'internal', message: `The answer of ${action} cannot be read` } }
}
