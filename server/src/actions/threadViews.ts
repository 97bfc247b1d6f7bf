import type { ThreadView } from '../domain/chat.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { License } from '../domain/license.ts'
import type { StoredThread, Visible } from '../store/Store.ts'
import type { Needs } from './ask.ts'
import type { Caller } from './contract.ts'

export const visibleTo = (caller: Caller): Visible => (caller.kind === 'customer' ? 'all' : 'agents')

/** Stored threads as readers get them; only the last thread can wait in the queue. */
export const threadViews = (
  { placement }: Pick<Needs, 'placement'>,
  license: License,
  record: ChatRecord,
  threads: readonly StoredThread[],
): readonly ThreadView[] =>
  threads.map(({ thread, events }) => ({
    thread,
    events,
    queue: thread.id === record.lastThread.thread.id ? placement.queueOf(license, record) : null,
  }))
