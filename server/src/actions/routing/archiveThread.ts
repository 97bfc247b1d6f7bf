import { closeThread } from '../../domain/chatChanges.ts'
import type { ChatRecord, ThreadRecord } from '../../domain/chatRecord.ts'
import type { License } from '../../domain/license.ts'
import { type SystemMessage, say } from '../../domain/systemMessages.ts'
import type { LiveChat } from './createLiveChats.ts'
import { changeAsRouter, keyChange, saidIn } from './routerChange.ts'
import type { RoutingNeeds } from './routingNeeds.ts'

/**
 * Ends the active thread of a chat with some last words. Resolves with the chat as it is then kept.
 *
 * @param isDue asked in the chat's turn: meanwhile somebody may have spoken
 */
export const archiveThread = (
  needs: Pick<RoutingNeeds, 'queue' | 'store' | 'bus' | 'clock'>,
  license: License,
  live: Pick<LiveChat, 'chat'>,
  {
    message,
    closedBy,
    isDue,
  }: {
    readonly message: SystemMessage
    readonly closedBy: string | null
    readonly isDue: (lastThread: ThreadRecord) => boolean
  },
): Promise<ChatRecord | null> =>
  changeAsRouter(needs, live, (draft, now) => {
    const { chat, lastThread } = draft.record
    if (!lastThread.thread.active || !isDue(lastThread)) return null
    const closed = closeThread(say(draft, now, message))
    const threadId = lastThread.thread.id
    const fact = { type: 'threadClosed', chatId: chat.id, threadId, closedBy } as const
    return { draft: closed, publications: [...saidIn(closed), keyChange(license, closed, fact)] }
  })
