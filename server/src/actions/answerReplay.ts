import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Fact } from '../domain/facts.ts'
import type { Ask, Done, Needs } from './ask.ts'
import type { Caller, ThreadStarted } from './contract.ts'
import { callerId } from './openChat.ts'
import { repeated } from './publish.ts'
import type { Replay } from './replay.ts'

/** Answers a repeated start as the first one was answered; only the requester's connection hears of it again. */
export async function answerReplay(
  { views, placement }: Pick<Needs, 'views' | 'placement'>,
  { caller, license }: Ask<Caller, unknown>,
  record: ChatRecord,
  { thread, eventIds }: Replay & { readonly kind: 'whole' },
): Promise<Done<ThreadStarted>> {
  const [view = { chat: record.chat, users: [] }] = await views.chats(license, [record])
  const isLast = thread.thread.id === record.lastThread.thread.id
  const queue = isLast ? placement.queueOf(license, record) : null
  const threadView = { thread: thread.thread, events: thread.events, queue }
  const isFollowed = record.chat.followerIds.includes(callerId(caller))
  const fact: Fact = {
    type: 'threadStarted',
    view,
    thread: threadView,
    requesterId: callerId(caller),
    transferredFrom: null,
  }
  return {
    value: { view, thread: threadView, eventIds, isFollowed },
    publications: repeated(caller, fact),
  }
}
