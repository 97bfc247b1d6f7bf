import type { RequestFailure } from '../../client/outcome.ts'
import type { Thread } from '../../model/chat.ts'
import type { ChatEvent } from '../../model/event.ts'
import type { Form, FormType } from '../../model/form.ts'
import type { AgentCard } from '../../model/greeting.ts'
import type { GroupStatus } from '../../model/group.ts'
import type { ChatId, EventId, ThreadId } from '../../model/ids.ts'
import type { Properties, PropertyNames } from '../../model/properties.ts'
import type { Result } from '../../model/result.ts'
import type { UrlInfo } from '../../model/urlInfo.ts'
import type { ReceivedChat } from '../../store/change.ts'
import type { NewMessage } from './customer_v3_2/writeEvent.ts'

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

/** A line in the chat that nobody has said. */
export type SystemNote = { readonly text: string; readonly recipients: 'all' | 'agents' }

/** What the widget asks of the Customer Chat RTM API, in the words of the model. Each version has its own way. */
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
  getForm(type: FormType, groupId: number): Answer<Form | null>
  getGroupStatuses(): Answer<Readonly<Record<number, GroupStatus>>>
  getPredictedAgent(groupId: number): Answer<AgentCard>
  /** `imageUrl` has no scheme where the server has given none: `//host/path`. */
  getUrlInfo(url: string): Answer<UrlInfo>
  sendSystemMessage(chat: ChatId, note: SystemNote): Answer<null>
}
