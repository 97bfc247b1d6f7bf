import type { RequestFailure, RequestOutcome } from '../../../client/outcome.ts'
import type { Thread } from '../../../model/chat.ts'
import type { ChatEvent } from '../../../model/event.ts'
import type { Form, FormType } from '../../../model/form.ts'
import type { AgentCard } from '../../../model/greeting.ts'
import { type ChatId, chatId, type EventId, eventId, type ThreadId, threadId } from '../../../model/ids.ts'
import type { Properties, PropertyNames } from '../../../model/properties.ts'
import { failed, type Result, success } from '../../../model/result.ts'
import type { CustomerAction, CustomerActions } from '../../../protocol/customer_v3_2/actions.ts'
import type { ReceivedChat } from '../../../store/change.ts'
import { type GroupStatuses, readGroupStatuses } from './groupStatuses.ts'
import { writeMicros } from './instants.ts'
import { readChat, readThread } from './readChat.ts'
import { readForm } from './readForm.ts'
import { readAgentCard } from './readUser.ts'
import { isWire, readEach, readObject, readText, readTexts, type Wire } from './wire.ts'
import { type NewMessage, writeEvent } from './writeEvent.ts'
import { type CustomerData, writeCustomer } from './writeLogin.ts'

export type Answer<Value> = Promise<Result<Value, RequestFailure>>

/** A thread that is opened, with what is said first. */
export type Opening = {
  readonly messages: readonly NewMessage[]
  /** null: as the server has it. */
  readonly groupIds: readonly number[] | null
  readonly continuous: boolean
}

/** `eventIds` stand in the order of the messages. */
export type Opened = {
  readonly chatId: ChatId
  readonly threadId: ThreadId
  readonly eventIds: readonly EventId[]
}

export type ThreadPage = {
  readonly threads: readonly Thread[]
  readonly events: readonly ChatEvent[]
  readonly nextCursor: string | null
}

/** How many events a first page of history holds at least, as far as there are so many. */
const firstPageEvents = 25

/** The methods of the Customer Chat RTM API 3.2 that the widget uses, in the words of the model. */
export interface CustomerApi {
  startChat(opening: Opening): Answer<Opened>
  activateChat(chat: ChatId, opening: Opening): Answer<Opened>
  /** @param where `lastThread` also when that one is closed */
  sendEvent(chat: ChatId, message: NewMessage, where: 'activeThread' | 'lastThread'): Answer<EventId>
  deactivateChat(chat: ChatId): Answer<null>
  /** The chat with its latest thread. */
  getChat(chat: ChatId): Answer<ReceivedChat>
  /** The customer's chat; null when there is none. */
  findChat(): Answer<ChatId | null>
  /** Newest threads first. */
  listThreads(chat: ChatId, cursor: string | null): Answer<ThreadPage>
  /** Everything up to this event is seen. */
  markSeen(chat: ChatId, event: ChatEvent): Answer<null>
  sendSneakPeek(chat: ChatId, text: string): Answer<null>
  sendPostback(
    chat: ChatId,
    place: { readonly threadId: ThreadId; readonly eventId: EventId },
    postback: { readonly id: string; readonly toggled: boolean },
  ): Answer<null>
  updateThreadProperties(chat: ChatId, thread: ThreadId, properties: Properties): Answer<null>
  deleteThreadProperties(chat: ChatId, thread: ThreadId, names: PropertyNames): Answer<null>
  acceptGreeting(greetingId: number, uniqueId: string): Answer<null>
  cancelGreeting(uniqueId: string): Answer<null>
  updatePage(page: { readonly url: string; readonly title: string }): Answer<null>
  updateCustomer(data: CustomerData): Answer<null>
  getForm(type: FormType, groupId: number): Answer<Form | null>
  getGroupStatuses(): Answer<GroupStatuses>
  getPredictedAgent(groupId: number): Answer<AgentCard>
}

/** @param request the client's: makes one request and gives back the unread payload */
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
      ask('delete_thread_properties', { chat_id: chat, thread_id: thread, properties: names }, none),
    acceptGreeting: (greetingId, uniqueId) =>
      ask('accept_greeting', { greeting_id: greetingId, unique_id: uniqueId }, none),
    cancelGreeting: (uniqueId) => ask('cancel_greeting', { unique_id: uniqueId }, none),
    updatePage: (page) => ask('update_customer_page', page, none),
    updateCustomer: (data) => ask('update_customer', writeCustomer(data), none),
    getForm: (type, groupId) =>
      ask('get_form', { type, group_id: groupId }, (answer) => {
        const form = readObject(answer, 'form')
        return answer['enabled'] === true && form !== null ? readForm(form) : null
      }),
    getGroupStatuses: () => ask('list_group_statuses', { all: true }, readGroupStatuses),
    getPredictedAgent: (groupId) =>
      ask('get_predicted_agent', { group_id: groupId }, (answer) => readAgentCard(answer) ?? undefined),
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
