import type { Thread } from '../../../model/chat.ts'
import type { ChatEvent } from '../../../model/event.ts'
import { chatId, customId, eventId, type ThreadId, threadId, userId } from '../../../model/ids.ts'
import type { ReceivedChat } from '../../../store/change.ts'
import { readContent } from '../customer_v3_2/readEvent.ts'
import {
  readEach,
  readFlag,
  readNumber,
  readNumbers,
  readObject,
  readText,
  readTexts,
  type Wire,
} from '../customer_v3_2/wire.ts'
import { readProperties } from './readProperties.ts'
import { secondsToMs } from './readTime.ts'
import { readUser } from './readUser.ts'

/** A chat with the threads that an answer or a push tells of it. */
export function readChat(wire: Wire): ReceivedChat | null {
  const id = readText(wire, 'id')
  if (id === null) return null
  const access = readObject(wire, 'access')
  const single = readObject(wire, 'thread')
  const one = single && readThread(single)
  const threads = single === null ? readEach(wire, 'threads', readThread) : one === null ? [] : [one]
  return {
    id: chatId(id),
    users: 'users' in wire ? readEach(wire, 'users', readUser) : null,
    properties: 'properties' in wire ? readProperties(wire['properties']) : null,
    groupIds: access && readNumbers(access, 'group_ids'),
    followed: null,
    threads: threads.map(({ thread }) => thread),
    events: threads.flatMap(({ events }) => events),
    // This version has no word for the queue.
    queue: null,
  }
}

type ReadThread = { readonly thread: Thread; readonly events: readonly ChatEvent[] }

/** A thread and the events in it, ordered by `order`: two may share a second. */
export function readThread(wire: Wire): ReadThread | null {
  const id = readText(wire, 'id')
  const seconds = readNumber(wire, 'timestamp')
  const order = readNumber(wire, 'order')
  if (id === null || seconds === null || order === null) return null
  const thread = threadId(id)
  return {
    thread: {
      id: thread,
      active: readFlag(wire, 'active'),
      position: order,
      createdAt: secondsToMs(seconds),
      userIds: readTexts(wire, 'user_ids').map(userId),
      properties: readProperties(wire['properties']),
      tags: [],
    },
    events: readEach(wire, 'events', (event) => readEvent(event, thread)),
  }
}

/** Source: spec/structures.md section 10, column A. */
export function readEvent(wire: Wire, thread: ThreadId): ChatEvent | null {
  const id = readText(wire, 'id')
  const seconds = readNumber(wire, 'timestamp')
  const order = readNumber(wire, 'order')
  const content = readContent(wire)
  if (id === null || seconds === null || order === null || content === null) return null
  const own = readText(wire, 'custom_id')
  const author = readText(wire, 'author_id')
  return {
    ...content,
    id: eventId(id),
    threadId: thread,
    customId: own === null ? null : customId(own),
    authorId: author === null ? null : userId(author),
    createdAt: secondsToMs(seconds),
    position: order,
    recipients: wire['recipients'] === 'agents' ? 'agents' : 'all',
    properties: readProperties(wire['properties']),
  }
}
