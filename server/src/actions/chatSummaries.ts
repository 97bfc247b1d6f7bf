import type { ChatSummaryView, Thread } from '../domain/chat.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { License } from '../domain/license.ts'
import type { Visible } from '../store/Store.ts'
import type { Needs } from './ask.ts'

/**
 * Rows of a chat list, with the last events that the reader may see.
 *
 * @param opens which threads of the chats are open to the reader
 */
export async function chatSummaries(
  { store, views, placement }: Pick<Needs, 'store' | 'views' | 'placement'>,
  license: License,
  records: readonly ChatRecord[],
  visible: Visible,
  opens: (thread: Thread) => boolean,
): Promise<readonly ChatSummaryView[]> {
  const chatIds = records.map((record) => record.chat.id)
  const [chats, lastEvents] = await Promise.all([
    views.chats(license, records),
    store.lastEvents({ chatIds, visible }),
  ])
  return records.map((record, index) => ({
    ...(chats[index] ?? { chat: record.chat, users: [] }),
    lastThread: record.lastThread.thread,
    queue: placement.queueOf(license, record),
    lastEventPerType: (lastEvents.get(record.chat.id) ?? []).map((last) =>
      opens(last.thread) ? last : { ...last, restricted: true },
    ),
  }))
}
