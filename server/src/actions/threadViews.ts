import { opensThread } from '../domain/access.ts'
import type { Thread, ThreadView } from '../domain/chat.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Reach } from '../domain/scopes.ts'
import type { StoredThread, Visible } from '../store/Store.ts'
import type { Ask, Needs } from './ask.ts'
import type { Caller } from './contract.ts'

export const visibleTo = (caller: Caller): Visible => (caller.kind === 'customer' ? 'all' : 'agents')

/** Which threads of the chats that the caller gets to are open to him; customers see all of theirs. */
export function opener({ caller, license, reach }: Ask<Caller, unknown>): (thread: Thread) => boolean {
  if (caller.kind === 'customer') return () => true
  const account = license.agents.find((agent) => agent.id === caller.agentId)
  const width: Reach = reach ?? 'my'
  return (thread) => account !== undefined && opensThread(width, account, thread)
}

/** Stored threads as the caller gets them; only the last thread can wait in the queue. */
export function threadViews(
  { placement }: Pick<Needs, 'placement'>,
  ask: Ask<Caller, unknown>,
  record: ChatRecord,
  threads: readonly StoredThread[],
): readonly ThreadView[] {
  const opens = opener(ask)
  return threads.map(({ thread, events }) => {
    const queue = thread.id === record.lastThread.thread.id ? placement.queueOf(ask.license, record) : null
    return opens(thread) ? { thread, events, queue } : { thread, events: [], queue, restricted: true }
  })
}
