import type { Thread } from '../domain/chat.ts'
import type { ChatRecord, OtherThread } from '../domain/chatRecord.ts'

/** Any thread of a chat as it is to become: the last one within its record, another one beside it. */
export function placeThread(
  record: ChatRecord,
  thread: Thread,
): { readonly after: ChatRecord; readonly otherThread: OtherThread | null } {
  return record.lastThread.thread.id === thread.id
    ? { after: { ...record, lastThread: { ...record.lastThread, thread } }, otherThread: null }
    : { after: record, otherThread: { id: thread.id, properties: thread.properties, tags: thread.tags } }
}
