import type { Thread } from '../domain/chat.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import type { Needs } from './ask.ts'

/** A thread of a chat that is the caller's to see. */
export async function findThread(
  { store }: Pick<Needs, 'store'>,
  { chat, lastThread }: ChatRecord,
  threadId: string,
): Promise<Result<Thread>> {
  if (lastThread.thread.id === threadId) return success(lastThread.thread)
  const [stored] = await store.readThreads(chat.id, [threadId])
  return stored ? success(stored.thread) : refuse('not_found', 'There is no such thread in the chat.')
}
