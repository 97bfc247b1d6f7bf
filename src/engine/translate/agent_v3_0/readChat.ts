import type { Thread } from '../../../model/chat.ts'
import type { ChatEvent } from '../../../model/event.ts'
import { chatId, threadId, userId } from '../../../model/ids.ts'
import type * as Wire from '../../../protocol/agent_v3_0/structures.ts'
import type { ReceivedChat } from '../../../store/change.ts'
import { readEvent, readProperties } from './readEvent.ts'
import { secondsToMs } from './readTime.ts'
import { readUser } from './readUser.ts'

/** A chat as pushes, `start_chat`, `activate_chat` and `get_chat_threads` tell of it. */
export function readChat(wire: Wire.ChatWithThread | Wire.ChatWithThreads): ReceivedChat {
  const threads = 'thread' in wire ? [wire.thread] : wire.threads
  const inOrder = [...threads].sort((one, other) => one.order - other.order)
  return {
    ...readCommon(wire),
    threads: inOrder.map(readThread),
    events: inOrder.flatMap(readThreadEvents),
  }
}

/**
 * One row of a chat list, with the newest events of its last thread. The summary does not say whether that thread is
 * active, so the caller must.
 * Source: spec/structures.md section 7.
 */
export function readSummary(wire: Wire.ChatSummary, active: boolean): ReceivedChat {
  const last = wire.last_thread_summary
  return {
    ...readCommon(wire),
    threads: last === undefined ? [] : [{ ...readThreadMeta(last), active }],
    events: Object.values(wire.last_event_per_type).flatMap(({ thread_id, event }) =>
      'restricted_access' in event || thread_id !== last?.id ? [] : [readEvent(event, threadId(thread_id))],
    ),
  }
}

function readCommon(wire: Omit<Wire.ChatWithThread, 'thread'>) {
  return {
    id: chatId(wire.id),
    users: wire.users.map(readUser),
    properties: wire.properties === undefined ? null : readProperties(wire.properties),
    groupIds: wire.access?.group_ids ?? null,
    followed: wire.is_followed ?? null,
    // This API has no word for the queue: a chat waits while its thread is active and no agent is present.
    queue: null,
  }
}

function readThread(wire: Wire.Thread): Thread {
  return { ...readThreadMeta(wire), active: wire.active }
}

function readThreadMeta(wire: Wire.ThreadSummary): Omit<Thread, 'active'> {
  return {
    id: threadId(wire.id),
    position: wire.order,
    createdAt: secondsToMs(wire.timestamp),
    userIds: wire.user_ids.map(userId),
    properties: readProperties(wire.properties),
    tags: wire.tags ?? [],
  }
}

/** By `order`, never by time: two events may share a second. */
function readThreadEvents(wire: Wire.Thread): readonly ChatEvent[] {
  const events = [...(wire.events ?? [])].sort((one, other) => one.order - other.order)
  return events.map((event) => readEvent(event, threadId(wire.id)))
}
