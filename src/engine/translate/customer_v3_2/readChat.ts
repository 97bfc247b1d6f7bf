import type { Queue, Thread } from '../../../model/chat.ts'
import type { ChatEvent } from '../../../model/event.ts'
import { chatId, threadId, userId } from '../../../model/ids.ts'
import type { ReceivedChat } from '../../../store/change.ts'
import { readMicros } from './instants.ts'
import { readEvent } from './readEvent.ts'
import { readProperties } from './readProperties.ts'
import { readUser } from './readUser.ts'
import {
  readEach,
  readFlag,
  readNumber,
  readNumbers,
  readObject,
  readText,
  readTexts,
  type Wire,
} from './wire.ts'

/** A chat with one thread, as `get_chat` and `incoming_chat` tell of it. */
export function readChat(wire: Wire): ReceivedChat | null {
  const id = readText(wire, 'id')
  if (id === null) return null
  const threadWire = readObject(wire, 'thread')
  const read = threadWire && readThread(threadWire)
  return {
    id: chatId(id),
    users: 'users' in wire ? readEach(wire, 'users', readUser) : null,
    properties: 'properties' in wire ? readProperties(wire['properties']) : null,
    groupIds: readGroupIds(wire),
    followed: null,
    threads: read ? [read.thread] : [],
    events: read ? read.events : [],
    queue: threadWire && readQueue(readObject(threadWire, 'queue')),
  }
}

/** A thread and the events in it. */
export function readThread(
  wire: Wire,
): { readonly thread: Thread; readonly events: readonly ChatEvent[] } | null {
  const id = readText(wire, 'id')
  const micros = readMicros(wire['created_at'])
  if (id === null || micros === null) return null
  const thread = threadId(id)
  return {
    thread: {
      id: thread,
      active: readFlag(wire, 'active'),
      position: micros,
      createdAt: micros / 1000,
      userIds: readTexts(wire, 'user_ids').map(userId),
      properties: readProperties(wire['properties']),
      tags: [],
    },
    events: readEach(wire, 'events', (event) => readEvent(event, thread)),
  }
}

export function readQueue(wire: Wire | null): Queue | null {
  const position = wire && readNumber(wire, 'position')
  if (wire === null || position === null) return null
  return { position, waitSeconds: readNumber(wire, 'wait_time') ?? 0 }
}

function readGroupIds(wire: Wire): readonly number[] | null {
  const access = readObject(wire, 'access')
  return access && readNumbers(access, 'group_ids')
}
