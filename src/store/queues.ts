import type { Queue } from '../model/chat.ts'

/** The place in the queue, by chat id; a chat that does not wait is not there. */
export type Queues = Readonly<Record<string, Queue>>

export const noQueues: Queues = {}
