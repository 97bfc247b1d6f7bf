import type { RequestFailure, RequestOutcome } from '../../../client/outcome.ts'
import { type ChatId, chatId, eventId, threadId } from '../../../model/ids.ts'
import { failed, success } from '../../../model/result.ts'
import type { CustomerAction, CustomerActions } from '../../../protocol/customer_v3_1/actions.ts'
import type { Answer, CustomerApi, Opened, Opening } from '../CustomerApi.ts'
import { readGroupStatuses } from '../customer_v3_2/groupStatuses.ts'
import { readForm } from '../customer_v3_2/readForm.ts'
import { writePropertyNames } from '../customer_v3_2/readProperties.ts'
import { readUrlInfo } from '../customer_v3_2/readUrlInfo.ts'
import { readAgentCard } from '../customer_v3_2/readUser.ts'
import { isWire, readEach, readNumber, readObject, readText, type Wire } from '../customer_v3_2/wire.ts'
import { writeSystemMessage } from '../customer_v3_2/writeEvent.ts'
import { readChat, readThread } from './readChat.ts'
import { writeMarker } from './readTime.ts'
import { writeEvent } from './writeEvent.ts'

/** This version pages by threads and not by events. */
const threadsPerPage = 5

/**
 * Customer Chat RTM API 3.1.
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

  /** Ids of threads, newest first, and how many there are. */
  const summaries = (chat: ChatId, offset: number, limit: number) =>
    ask('get_chat_threads_summary', { chat_id: chat, offset, limit }, (answer) => ({
      ids: readEach(answer, 'threads_summary', (thread) => readText(thread, 'id')),
      total: readNumber(answer, 'total_threads') ?? 0,
    }))

  return {
    startChat: (opening) =>
      ask('start_chat', { chat: writeOpening(opening), continuous: opening.continuous }, (answer) =>
        readOpened(answer, opening),
      ),
    activateChat: (chat, opening) =>
      ask(
        'activate_chat',
        {
          chat: { id: chat, ...writeOpening(opening) },
          ...(opening.continuous && { continuous: true }),
        },
        (answer) => readOpened(answer, opening),
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
          const event = readObject(answer, 'event')
          const id = event && readText(event, 'id')
          return id === null ? undefined : eventId(id)
        },
      ),
    deactivateChat: (chat) => ask('close_thread', { chat_id: chat }, none),
    getChat: async (chat) => {
      const newest = await summaries(chat, 0, 1)
      if (!newest.ok) return newest
      return ask(
        'get_chat_threads',
        { chat_id: chat, thread_ids: [...newest.value.ids] },
        (answer) => readChat(readObject(answer, 'chat') ?? {}) ?? undefined,
      )
    },
    findChat: () =>
      ask('get_chats_summary', { limit: 1 }, (answer) => {
        const [id] = readEach(answer, 'chats_summary', (summary) => readText(summary, 'id'))
        return id === undefined ? null : chatId(id)
      }),
    listThreads: async (chat, cursor) => {
      const offset = Number(cursor ?? 0)
      const page = await summaries(chat, offset, threadsPerPage)
      if (!page.ok) return page
      const next = offset + page.value.ids.length
      return ask('get_chat_threads', { chat_id: chat, thread_ids: [...page.value.ids] }, (answer) => {
        const threads = readEach(readObject(answer, 'chat') ?? {}, 'threads', readThread)
        return {
          threads: threads.map(({ thread }) => thread),
          events: threads.flatMap(({ events }) => events),
          nextCursor: next < page.value.total ? String(next) : null,
        }
      })
    },
    markSeen: (chat, event) =>
      ask('update_last_seen_timestamp', { chat_id: chat, timestamp: writeMarker(event.createdAt) }, none),
    sendSneakPeek: (chat, text) => ask('send_sneak_peek', { chat_id: chat, sneak_peek_text: text }, none),
    sendPostback: (chat, place, postback) =>
      ask(
        'send_rich_message_postback',
        { chat_id: chat, thread_id: place.threadId, event_id: place.eventId, postback },
        none,
      ),
    updateThreadProperties: (chat, thread, properties) =>
      ask('update_chat_thread_properties', { chat_id: chat, thread_id: thread, properties }, none),
    deleteThreadProperties: (chat, thread, names) =>
      ask(
        'delete_chat_thread_properties',
        { chat_id: chat, thread_id: thread, properties: writePropertyNames(names) },
        none,
      ),
    // Nothing to tell: this version has no methods for greetings.
    acceptGreeting: async () => success(null),
    cancelGreeting: async () => success(null),
    getForm: (type, groupId) =>
      ask('get_form', { type, group_id: groupId }, (answer) => {
        const form = readObject(answer, 'form')
        return answer['enabled'] === true && form !== null ? readForm(form) : null
      }),
    getGroupStatuses: () => ask('get_groups_status', { all: true }, readGroupStatuses),
    getPredictedAgent: (groupId) =>
      ask(
        'get_predicted_agent',
        { group_id: groupId },
        (answer) => readAgentCard(readObject(answer, 'agent') ?? {}) ?? undefined,
      ),
    getUrlInfo: (url) => ask('get_url_details', { url }, (answer) => readUrlInfo(answer, url)),
    sendSystemMessage: (chat, note) =>
      ask('send_event', { chat_id: chat, event: writeSystemMessage(note) }, none),
  }
}

const none = () => null

function writeOpening({ messages, groupIds }: Opening) {
  return {
    ...(groupIds && { access: { group_ids: [...groupIds] } }),
    thread: { events: messages.map(writeEvent) },
  }
}

/** Both answers tell the whole chat; our events in it are known by their `custom_id`. */
function readOpened(answer: Wire, { messages }: Opening): Opened | undefined {
  const wire = readObject(answer, 'chat')
  const chat = wire && readChat(wire)
  const thread = chat?.threads.at(-1)
  if (chat === null || thread === undefined) return undefined
  const ids = messages.map(({ customId }) => chat.events.find((event) => event.customId === customId)?.id)
  return {
    chatId: chat.id,
    threadId: threadId(thread.id),
    eventIds: ids.filter((id) => id !== undefined),
  }
}

function unreadable(action: string): RequestFailure {
  return { kind: 'refused', error: { type: 'internal', message: `The answer of ${action} cannot be read` } }
}
