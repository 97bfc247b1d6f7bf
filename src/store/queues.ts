import type { Queue } from '../model/chat.ts'
import type { ChatId } from '../model/ids.ts'
import { assertNever } from '../model/result.ts'
import type { ChatChange } from './change.ts'

/** The place in the queue, by chat id; a chat that does not wait is not there. */
export type Queues = Readonly<Record<string, Queue>>

export const noQueues: Queues = {}

type QueueChange = Extract<
  ChatChange,
  {
    type: 'chatReceived' | 'chatForgotten' | 'threadClosed' | 'chatTransferred' | 'queueMoved' | 'userJoined'
  }
>

export function reduceQueues(known: Queues, change: QueueChange): Queues {
  switch (change.type) {
    case 'chatReceived':
      return place(known, change.chat.id, change.chat.queue)
    case 'chatTransferred':
    case 'queueMoved':
      return place(known, change.chatId, change.queue)
    case 'chatForgotten':
    case 'threadClosed':
      return place(known, change.chatId, null)
    case 'userJoined':
      // An agent has taken the chat.
      return change.user.kind === 'agent' && change.user.present ? place(known, change.chatId, null) : known
    default:
      return assertNever(change)
  }
}

function place(known: Queues, chatId: ChatId, queue: Queue | null): Queues {
  if (queue !== null) return { ...known, [chatId]: queue }
  if (known[chatId] === undefined) return known
  const { [chatId]: _left, ...others } = known
  return others
}
